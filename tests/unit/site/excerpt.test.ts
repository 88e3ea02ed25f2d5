import { expect, test } from "vitest";
import { excerpt } from "../../../src/site/composed.ts";
import { election, noticeOf } from "../notices/builders.ts";

test("an election's page keeps a roll's figures and leaves out what it tells elsewhere", () => {
  const notice = noticeOf("voter-roll", election());
  const kept = JSON.stringify(excerpt(notice));
  expect(kept).toContain("东岸小组");
  for (const elsewhere of ["特此公告", "有关规定", "0000-0000-008", "signature"]) {
    expect(JSON.stringify(notice.blocks), elsewhere).toContain(elsewhere);
    expect(kept, elsewhere).not.toContain(elsewhere);
  }
});
