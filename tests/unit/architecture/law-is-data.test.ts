import ts from "typescript";
import { describe, expect, test } from "vitest";
import { everyNode, lineOf, parse, type SourceFile, sourceFiles } from "./source.ts";

/**
 * What only a rulebook may say: titles of laws, articles, days that are counted, shares of the vote. A text
 * that the program fills in (`《${title}》`) says nothing of its own.
 */
const lawful: readonly RegExp[] = [
  /《[^》]+》/,
  /第[〇一二三四五六七八九十百零\d]+[条款项]/,
  /组织法|选举法|选举办法|选举规程|条例|实施细则/,
  /[\d一二两三四五六七八九十]+个?(?:工作)?[日天](?:以?前|之前|以?内|之内|以?后|之后)/,
  /分之[一二三四五]|过半数|半数/,
  /\b(?:articles?|arts?\.|section|regulation) \d/i,
  /\b(?:Act|Regulations|Ordinance) \d{4}\b/,
  /\b(?:\d+|two|three|four|five|seven|ten|fifteen|twenty|thirty) (?:clear |calendar |working )?days\b/i,
  /\b(?:one|two)[- ]thirds?\b|\bmore than half\b|\bmajority\b/i,
];

/** Keys whose numbers are days or shares: a day more or less is arithmetic, anything else is law. */
const counted = new Set(["days", "weeks", "months", "years", "atLeast", "atMost"]);

describe("the law is data", () => {
  test("no title, article, count of days or share of the vote stands in code", () => {
    expect(sourceFiles(".ts").flatMap(lawInCode)).toEqual([]);
  });

  test("nor in pages and components", () => {
    expect(sourceFiles(".astro").flatMap(lawInMarkup)).toEqual([]);
  });
});

describe("steps", () => {
  test("are called by the names that the rulebook and the schedule give them", () => {
    expect(sourceFiles(".ts").flatMap(stepsByName)).toEqual([]);
  });

  test.each([
    ["by a text", 'scheduledStep(election, "runoff");'],
    ["by a constant", "scheduledStep(election, OBJECTIONS);"],
  ])("that the code knows are found: %s", (_how, text) => {
    expect(stepsByName({ path: "rules/order.ts", text })).toHaveLength(1);
  });

  test.each([
    ["the rulebook's own", "scheduledStep(election, election.rulebook.pollingStep);"],
    ["a rule's", "scheduledStep(election, rule.step);"],
  ])("that content names pass: %s", (_whose, text) => {
    expect(stepsByName({ path: "rules/order.ts", text })).toEqual([]);
  });
});

describe("law in code is found", () => {
  test.each([
    ["a law's title", 'const law = "《中华人民共和国城市居民委员会组织法》";'],
    ["a law's name without its marks", 'const law = "根据村民委员会组织法";'],
    ["an article", `const cited = \`依据\${law}第十四条\`;`],
    ["an article in English", 'const cited = "see article 14";'],
    ["a statute in English", 'const law = "Local Government Act 1972";'],
    ["days before another", 'const rule = "应在选举日的二十日前公布";'],
    ["days within which", 'const rule = "自公布之日起5日内提出";'],
    ["days in English", 'const rule = "at least 20 days before";'],
    ["days in English words", 'const rule = "within five working days";'],
    ["a share of the vote", 'const rule = "获得过半数的选票";'],
    ["a share in English", 'const rule = "not fewer than one third of the ballots";'],
    ["a number of days", "const last = day.subtract({ days: 20 });"],
    ["a bound", "const rule = { atLeast: 5 };"],
  ])("%s", (_what, text) => {
    expect(lawInCode({ path: "rules/order.ts", text })).toHaveLength(1);
  });

  test("in the text of a page", () => {
    const text = "---\nconst a = 1;\n---\n<p>选举日的二十日前公布。</p>";
    expect(lawInMarkup({ path: "pages/404.astro", text })).toHaveLength(1);
  });
});

describe("what is not law passes", () => {
  test.each([
    ["a title that is filled in", `const text = \`根据《\${title}》，\`;`],
    ["the number of a notice", `const text = \`第\${number}号公告\`;`],
    ["the next day", "const end = day.add({ days: 1 });"],
    [
      "a comment that gives the reason",
      "/** Held to twenty days: 《村民委员会组织法》第十四条. */",
    ],
  ])("%s", (_what, text) => {
    expect(lawInCode({ path: "rules/order.ts", text })).toEqual([]);
  });

  test("a comment in a page", () => {
    const text = "---\n// more than half\n---\n<!-- 第十四条 --><p>{/* 20 days */}</p>";
    expect(lawInMarkup({ path: "pages/404.astro", text })).toEqual([]);
  });
});

/** Every place of a file of TypeScript that says what a rulebook should. Comments are no part of the tree. */
function lawInCode(file: SourceFile): readonly string[] {
  return everyNode(parse(file))
    .filter((node) => saysLaw(node) || countsLaw(node))
    .map((node) => `${lineOf(node, file)} ${node.getText()}`);
}

/** Every step of a schedule that a file looks up by a name of its own. */
function stepsByName(file: SourceFile): readonly string[] {
  return everyNode(parse(file))
    .filter(ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === "scheduledStep")
    .map((call) => call.arguments[1]?.getText() ?? "")
    .filter((step) => /^["'`]|^[A-Z_]+$/.test(step))
    .map((step) => `${file.path} ${step}`);
}

function saysLaw(node: ts.Node): boolean {
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node);
  return isText && lawful.some((pattern) => pattern.test(node.text));
}

function countsLaw(node: ts.Node): boolean {
  return (
    ts.isPropertyAssignment(node) &&
    counted.has(node.name.getText()) &&
    ts.isNumericLiteral(node.initializer) &&
    Number(node.initializer.text) > 1
  );
}

/** Every line of a page or component that says what a rulebook should, its comments aside. */
function lawInMarkup({ path, text }: SourceFile): readonly string[] {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:"'])\/\/.*/g, (comment) =>
      comment.replaceAll(/[^\n]/g, " "),
    )
    .split("\n")
    .flatMap((line, index) =>
      lawful.some((pattern) => pattern.test(line)) ? [`${path}:${index + 1} ${line.trim()}`] : [],
    );
}
