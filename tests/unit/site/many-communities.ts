import type { Publication, PublishedCommunity } from "../../../src/notices/publication.ts";
import * as sample from "../notices/builders.ts";

/** Invented names of characters with one reading each, so that a test knows their pinyin by itself. */
const first = signs(
  "松song 柏bai 榆yu 槐huai 柳liu 桐tong 枫feng 杏xing 梅mei 桂gui 荷he 菊ju 竹zhu 桃tao 莲lian 棠tang 云yun 雨yu 雪xue 霞xia 霜shuang 星xing 虹hong 溪xi 泉quan 湖hu 池chi 沙sha 岩yan 峰feng 岭ling 坡po 桥qiao 塔ta 亭ting 楼lou 窗chuang 灯deng 墨mo 琴qin",
);
const last = signs("街jie 路lu 巷xiang 里li 湾wan 坊fang 园yuan 苑yuan");
const surnames = signs("赵zhao 钱qian 孙sun 李li 周zhou 吴wu 郑zheng 王wang 冯feng 陈chen");

export interface Sign {
  readonly character: string;
  readonly syllable: string;
}

/** A name and how it is read. */
export interface SpelledName {
  readonly text: string;
  readonly syllables: readonly string[];
}

export interface ManyCommunities {
  readonly publication: Publication;
  /** Names of the communities and of their sub-districts, in the publication's order. */
  readonly names: readonly SpelledName[];
  readonly subdistricts: readonly SpelledName[];
  /** Those who stand, six of each community. */
  readonly people: readonly SpelledName[];
}

/**
 * A publication of so many communities: eight groups each, on streets of which others have the namesakes, six people
 * who stand, and eight notices. The same count gives the same.
 */
export function manyCommunities(count: number): ManyCommunities {
  const names: SpelledName[] = [];
  const subdistricts: SpelledName[] = [];
  const people: SpelledName[] = [];
  const template = sample.publishedOn(sample.election(), "2027-03-05");
  if (template === undefined) throw new Error("nothing is public");
  const communities: PublishedCommunity[] = [];
  for (let number = 0; number < count; number++) {
    const place = [at(first, number), at(first, number / 40), at(last, number / 1600)];
    const name = spelled(...place, ...signs("社she 区qu"));
    const subdistrict = spelled(
      at(first, number / 100),
      at(first, number / 4000),
      ...signs("街jie 道dao"),
    );
    names.push(name);
    subdistricts.push(subdistrict);
    const id = `community-${number}`;
    const record = {
      ...sample.community,
      name: { "zh-Hans": name.text, en: `Community No. ${number}` },
      subdistrict: subdistrict.text,
      groups: Array.from({ length: 8 }, (_, group) => ({
        id: `group-${group}`,
        name: `第${group + 1}居民小组`,
        covers: coverOf(number, group),
      })),
    };
    const candidates = Array.from({ length: 6 }, (_, place) => {
      const person = spelled(
        at(surnames, number + place),
        at(first, number / 7 + place * 5),
        at(first, number / 280 + place * 11),
      );
      people.push(person);
      return {
        ...sample.candidates[0],
        name: person.text,
        withdrawn: undefined,
      } as (typeof sample.candidates)[number];
    });
    const election = {
      ...template.election,
      communityId: id,
      community: record,
      candidates: { candidates },
    };
    communities.push({ id, record, elections: [{ ...template, election }] });
  }
  const { site } = sample;
  return {
    publication: {
      site,
      rulebooks: [sample.rulebook],
      offices: [],
      today: sample.day("2027-03-05"),
      communities,
    },
    names,
    subdistricts,
    people,
  };
}

/** One side of a stretch of a street, of which many communities have other stretches. */
export function areaOf(community: number, group: number) {
  const street = spelled(at(first, community + group), at(first, community / 3), at(last, group));
  return { street, from: 1 + 40 * (Math.floor(community / 120) % 50), isOdd: group % 2 === 0 };
}

function coverOf(community: number, group: number): string {
  const { street, from, isOdd } = areaOf(community, group);
  return `${street.text}${from}—${from + 39}号（${isOdd ? "单" : "双"}号）`;
}

function spelled(...parts: readonly Sign[]): SpelledName {
  return {
    text: parts.map(({ character }) => character).join(""),
    syllables: parts.map(({ syllable }) => syllable),
  };
}

function at(signs: readonly Sign[], index: number): Sign {
  return signs[Math.floor(index) % signs.length] ?? { character: "", syllable: "" };
}

function signs(text: string): readonly Sign[] {
  return text.split(" ").map((sign) => ({ character: sign.slice(0, 1), syllable: sign.slice(1) }));
}
