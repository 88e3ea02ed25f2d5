import { describe, expect, test } from "vitest";
import { sitemap, sitemapParts } from "../../../src/site/sitemap.ts";
import { manyCommunities } from "./many-communities.ts";

function addressesIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
}

describe("a site map", () => {
  test("of a few communities is one file", () => {
    const { publication } = manyCommunities(3);
    expect(sitemapParts(publication)).toEqual([sitemap(publication)]);
  });

  test("of more pages than a file may have lists the files that have them, each page in one", () => {
    const { publication } = manyCommunities(2500);
    const parts = sitemapParts(publication);
    const origin = publication.site.baseUrl;
    expect(addressesIn(sitemap(publication))).toEqual(
      parts.map((_, index) => `${origin}/sitemap-${index + 1}.xml`),
    );
    const listed = parts.map(addressesIn);
    expect(listed.length).toBeGreaterThan(1);
    expect(Math.max(...listed.map(({ length }) => length))).toBe(50_000);
    const all = listed.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain(`${origin}/communities/community-2499/`);
    expect(all).toContain(`${origin}/find/streets/s/`);
    expect(all).toContain(`${origin}/en/find/communities/c/`);
  });
});
