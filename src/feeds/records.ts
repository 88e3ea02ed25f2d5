import type { CommunityNode } from "../model/project.ts";
import {
  absolute,
  boardPath,
  calendarPath,
  communityPath,
  electionPath,
  feedPath,
  homePath,
  rulebookPath,
} from "../notices/addresses.ts";
import { electionName } from "../notices/election-words.ts";
import type { Publication, PublishedCommunity, PublishedElection } from "../notices/publication.ts";
import { electionRecord, personJson } from "./election-record.ts";
import { addresses, apiPath, dateJson, inEachLanguage, type Json, translated } from "./json.ts";
import { rulebookRecord } from "./rulebook-record.ts";

/** A file of the API: its path on the site, and what it says. */
export interface ApiFile {
  readonly path: string;
  readonly body: { readonly [key: string]: Json };
}

/** Goes up when a field changes its meaning or falls away, not when one is added. */
const SCHEMA_VERSION = 1;

/**
 * Every public record as static JSON below `/api/`: `index.json`, then a file for each community, election
 * and rulebook, each linked from the one above. Days are ISO 8601, addresses are in full, texts are given
 * in each language of the site, small counts of the roll are withheld as on its notice.
 */
export function apiFiles(publication: Publication): readonly ApiFile[] {
  const { site, communities, rulebooks } = publication;
  const head = {
    schemaVersion: SCHEMA_VERSION,
    generator: "Zhangbang",
    today: dateJson(publication.today),
  };
  const file = (name: string, body: ApiFile["body"]): ApiFile => ({
    path: apiPath(name, site),
    body: { ...head, ...body },
  });
  return [
    file("index.json", indexRecord(publication)),
    ...communities.flatMap((community) => [
      file(communityFile(community.id), communityRecord(community, publication)),
      ...community.elections.map((published) =>
        file(electionFile(published), {
          community: absolute(apiPath(communityFile(community.id), site), site),
          ...electionRecord(published, site),
          rulebook: absolute(apiPath(rulebookFile(published.election.rulebook.id), site), site),
        }),
      ),
    ]),
    ...rulebooks.map((rulebook) => file(rulebookFile(rulebook.id), rulebookRecord(rulebook, site))),
  ];
}

function communityFile(id: string): string {
  return `communities/${id}.json`;
}

function electionFile({ election }: PublishedElection): string {
  return `communities/${election.communityId}/${election.id}.json`;
}

function rulebookFile(id: string): string {
  return `rulebooks/${id}.json`;
}

function indexRecord({ site, communities, rulebooks }: Publication): ApiFile["body"] {
  const { contact } = site;
  return {
    office: translated(site.office, site),
    languages: site.languages,
    timeZone: site.timeZone,
    contact: {
      phone: contact.phone,
      address: translated(contact.address, site),
      email: contact.email,
      officeHours: translated(contact.officeHours, site),
    },
    pages: addresses(site, (locale) => homePath(locale, site)),
    calendars: addresses(site, (locale) => calendarPath(undefined, locale, site)),
    feeds: addresses(site, (locale) => feedPath(undefined, locale, site)),
    communities: communities.map(({ id, record }) => ({
      id,
      name: translated(record.name, site),
      record: absolute(apiPath(communityFile(id), site), site),
    })),
    rulebooks: rulebooks.map(({ id, name }) => ({
      id,
      name: translated(name, site),
      record: absolute(apiPath(rulebookFile(id), site), site),
      pages: addresses(site, (locale) => rulebookPath(id, locale, site)),
    })),
  };
}

function communityRecord(
  { id, record, elections }: PublishedCommunity,
  { site }: Publication,
): ApiFile["body"] {
  return {
    id,
    name: translated(record.name, site),
    subdistrict: translated(record.subdistrict, site),
    address: translated(record.address, site),
    phone: record.phone,
    households: record.households,
    groups: record.groups.map((group) => ({
      id: group.id,
      name: translated(group.name, site),
      covers: translated(group.covers, site),
    })),
    committee: committeeJson(record.committee, site),
    pages: addresses(site, (locale) => communityPath(id, locale, site)),
    boards: addresses(site, (locale) => boardPath(id, locale, site)),
    calendars: addresses(site, (locale) => calendarPath(id, locale, site)),
    feeds: addresses(site, (locale) => feedPath(id, locale, site)),
    elections: elections.map((published) => ({
      id: published.election.id,
      name: inEachLanguage(site, (locale) => electionName(published.election, locale)),
      stage: published.stage,
      record: absolute(apiPath(electionFile(published), site), site),
      pages: addresses(site, (locale) =>
        electionPath({ communityId: id, electionId: published.election.id }, locale, site),
      ),
    })),
  };
}

function committeeJson(
  committee: CommunityNode["record"]["committee"],
  site: Publication["site"],
): Json {
  return committee === undefined
    ? undefined
    : {
        term: committee.term,
        elected: dateJson(committee.elected),
        members: committee.members.map((member) => ({
          post: member.post,
          ...personJson(member, site),
        })),
      };
}
