import type { WrittenLocale } from "./locale.ts";

const zhHans = {
  syntax: {
    tab: () => ({
      message: "这里用制表符（Tab 键）缩进，YAML 只能用空格缩进。",
      hint: "把制表符换成空格，每级两个空格。",
    }),
    duplicateKey: (key: string, line: number) => ({
      message: `“${key}”写了两次，第一次在第 ${line} 行；同一处每个字段只能写一次。`,
      hint: "删去或合并其中一个。",
    }),
    wideColon: (line: string) => ({
      message: "字段名后面用了全角冒号“：”，应为半角冒号加一个空格“: ”。",
      hint: `改为 ${line}`,
    }),
    tightColon: (line: string) => ({
      message: "冒号后面缺少空格。",
      hint: `改为 ${line}`,
    }),
    tightDash: (line: string) => ({
      message: "列表的“-”后面缺少空格。",
      hint: `改为 ${line}`,
    }),
    noColon: () => ({
      message: "这一行看不出是哪个字段，应为“字段: 值”的形式。",
      hint: "检查冒号和缩进；文字要换行写时，下一行要比字段名多缩进。",
    }),
    openQuote: () => ({
      message: "这里的引号没有配成对，后面的内容都被当成了文字。",
      hint: "在文字末尾补上同样的引号。",
    }),
    specialStart: (character: string) => ({
      message: `文字以“${character}”开头，在 YAML 里有特别的含义。`,
      hint: "给整段文字加上英文双引号。",
    }),
    colonInText: () => ({
      message: "文字里有“: ”（冒号加空格），被当成了另一个字段。",
      hint: "给整段文字加上英文双引号，或改用全角冒号“：”。",
    }),
    indent: () => ({
      message: "缩进没有对齐：同一级的各行应从同一列开始。",
      hint: "与上下同级的行对齐，每级缩进两个空格。",
    }),
    openBracket: (bracket: string) => ({
      message: `括号没有配成对，缺少“${bracket}”。`,
      hint: `补上“${bracket}”；注意要用半角括号。`,
    }),
    backslash: () => ({
      message: "双引号里的反斜杠“\\”有特别的含义，这里无法理解。",
      hint: "改用英文单引号，或把反斜杠写两次。",
    }),
    severalDocuments: () => ({
      message: "一个文件里只能有一份记录，这里的“---”开始了第二份。",
      hint: "删去“---”，或把后面的内容放进另一个文件。",
    }),
    tooMany: () => ({
      message: "用“*”重复引用的内容太多，无法展开。",
      hint: "把内容直接写出来。",
    }),
    tooDeep: () => ({ message: "列表和字段一层套一层，太深了，无法读取。", hint: "减少层次。" }),
    afterValue: () => ({
      message: "这里多出了不该有的内容。",
      hint: "值里有引号、“|”或“>”时，给整段文字加上英文引号。",
    }),
    empty: () => ({ message: "文件是空的。", hint: "填写内容，或删去这个文件。" }),
    other: () => ({ message: "这里不符合 YAML 的格式。", hint: "检查冒号、缩进和引号。" }),
  },

  markup: {
    noHead: () =>
      "公告开头应有一段说明：以“---”一行开始，写明 kind、title、posted，再以“---”一行结束。",
    noBody: () => "公告只有开头的说明，没有正文；第二个“---”下面应写正文。",
    code: () => "公告里不能写程序代码（import、export 或花括号里的表达式）。",
    brace: () => "花括号“{ }”里的内容会被当成程序代码。",
    element: (name: string) => `公告里不能用 <${name}>；只能用 <Callout tone="important">。`,
    calloutTone: () => 'Callout 的 tone 只能是 "important" 或 "correction"，不能有别的属性。',
    calloutBody: () => "Callout 里只能写文字段落。",
    image: () => "公告里不能放图片。",
    link: (address: string) =>
      `链接“${address}”不能用：只能链接到 https://、http:// 或 mailto: 的地址。`,
    unsupported: (what: string) => `公告里不能用${what}。`,
    nested: () => "列表的每一项只能是一段文字，不能再套列表。",
    wideRow: (cells: number, columns: number) => `这一行有 ${cells} 格，表头只有 ${columns} 列。`,
    unclosed: () => "这里的标签没有配成对。",
    angle: () => "这里的“<”会被当成程序标签的开头。",
    unreadable: () => "这里的写法无法理解。",
    hints: {
      plainText: () => "删去代码，只写文字、标题、列表和表格。",
      brace: () => "改用全角花括号“｛ ｝”，或在前面加反斜杠：\\{",
      angle: () => "小于号改用全角“＜”，或在前面加反斜杠：\\<",
    },
    names: {
      blockquote: () => "引用段（以“>”开头）",
      code: () => "代码段",
      thematicBreak: () => "分隔线",
      footnote: () => "脚注",
      delete: () => "删除线",
      definition: () => "链接定义",
      other: () => "这种写法",
    },
  },
};

/** What findings say of how YAML and the text of notices are written. */
export type SyntaxWords = typeof zhHans;

const en: SyntaxWords = {
  syntax: {
    tab: () => ({
      message: "This line is indented with a tab; YAML is indented with spaces only.",
      hint: "Replace the tab by spaces, two for each level.",
    }),
    duplicateKey: (key, line) => ({
      message: `“${key}” is given twice, first on line ${line}; each field can be given once.`,
      hint: "Delete one of them, or put them together.",
    }),
    wideColon: (line) => ({
      message: "The key is followed by a full-width colon “：”; it must be “: ”.",
      hint: `Write ${line}`,
    }),
    tightColon: (line) => ({
      message: "A space is missing after the colon.",
      hint: `Write ${line}`,
    }),
    tightDash: (line) => ({
      message: "A space is missing after the “-” of the list.",
      hint: `Write ${line}`,
    }),
    noColon: () => ({
      message: "This line names no field; it must read “key: value”.",
      hint: "Check the colon and the indentation; text that goes on is indented deeper than its key.",
    }),
    openQuote: () => ({
      message: "This quotation mark is never closed, so that all that follows is taken for text.",
      hint: "Add the same quotation mark at the end of the text.",
    }),
    specialStart: (character) => ({
      message: `The text begins with “${character}”, which means something else in YAML.`,
      hint: 'Put the whole text in "double quotes".',
    }),
    colonInText: () => ({
      message: "The text holds “: ”, which is taken for another field.",
      hint: 'Put the whole text in "double quotes".',
    }),
    indent: () => ({
      message: "The indentation does not line up: lines of one level begin in one column.",
      hint: "Line it up with its neighbours, two spaces for each level.",
    }),
    openBracket: (bracket) => ({
      message: `A bracket is not closed: “${bracket}” is missing.`,
      hint: `Add “${bracket}”.`,
    }),
    backslash: () => ({
      message: "A backslash “\\” in double quotes means something else and is not understood here.",
      hint: "Use single quotes, or write the backslash twice.",
    }),
    severalDocuments: () => ({
      message: "A file holds one record; this “---” begins a second one.",
      hint: "Delete the “---”, or move what follows to another file.",
    }),
    tooMany: () => ({
      message: "Too much is repeated by “*” references.",
      hint: "Write the text out.",
    }),
    tooDeep: () => ({
      message: "Lists and fields are nested too deeply to be read.",
      hint: "Nest them less.",
    }),
    afterValue: () => ({
      message: "There is something here that does not belong.",
      hint: "Put the whole text in quotes if it holds quotes, “|” or “>”.",
    }),
    empty: () => ({ message: "The file is empty.", hint: "Fill it in, or delete it." }),
    other: () => ({
      message: "This is not valid YAML.",
      hint: "Check the colon, the indentation and the quotes.",
    }),
  },

  markup: {
    noHead: () =>
      "A notice begins with its head: a line “---”, then kind, title and posted, then a line “---”.",
    noBody: () => "The notice has a head and no text; write the text below the second “---”.",
    code: () => "A notice holds no code (import, export or an expression in braces).",
    brace: () => "What stands in braces “{ }” is taken for code.",
    element: (name) => `A notice cannot hold <${name}>, only <Callout tone="important">.`,
    calloutTone: () =>
      'The tone of a Callout is "important" or "correction"; it takes nothing else.',
    calloutBody: () => "A Callout holds paragraphs of text only.",
    image: () => "A notice cannot hold pictures.",
    link: (address) =>
      `The link “${address}” cannot be used: link to https://, http:// or mailto: addresses only.`,
    unsupported: (what) => `A notice cannot hold ${what}.`,
    nested: () => "An item of a list is one paragraph of text and holds no list of its own.",
    wideRow: (cells, columns) => `This row has ${cells} cells, the head of the table ${columns}.`,
    unclosed: () => "This tag is never closed.",
    angle: () => "This “<” is taken for the beginning of a tag.",
    unreadable: () => "This cannot be understood.",
    hints: {
      plainText: () => "Delete the code; use text, headings, lists and tables only.",
      brace: () => "Put a backslash before it: \\{",
      angle: () => "Put a backslash before it: \\<",
    },
    names: {
      blockquote: () => "quotations (lines that begin with “>”)",
      code: () => "blocks of code",
      thematicBreak: () => "rules across the page",
      footnote: () => "footnotes",
      delete: () => "struck-out text",
      definition: () => "definitions of links",
      other: () => "this",
    },
  },
};

/** The same, by the language that they are written in. */
export const syntaxWords: Record<WrittenLocale, SyntaxWords> = { "zh-Hans": zhHans, en };
