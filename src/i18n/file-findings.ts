import type { WrittenLocale } from "./locale.ts";

const zhHans = {
  layout: {
    noContent: () => "内容文件夹里没有任何记录。",
    noSite: () => "缺少 site.yaml（网站设置）：没有它就不知道是哪个办事处、用什么语言。",
    noCommunity: (folder: string) => `社区文件夹 ${folder} 里缺少 community.yaml（社区资料）。`,
    noSchedule: (folder: string) => `选举文件夹 ${folder} 里缺少 schedule.yaml（选举日程）。`,
    stranger: (name: string) => `这里不应有文件 ${name}，它不会被读取。`,
    rename: (name: string) => `是不是应改名为 ${name}？`,
    spreadsheet: () => "表格不会被读取：请把内容写进 YAML 文件，表格放到内容文件夹以外。",
    expectedPlaces: () =>
      "可以有：site.yaml；rulebooks/规则.yaml；office/选举.yaml；communities/社区/community.yaml；communities/社区/选举/ 下的 schedule.yaml、voter-roll.yaml、candidates.yaml、proxies.yaml、results.yaml、postings.yaml、候选人照片和 notices/公告.mdx。",
    badName: (name: string) =>
      `名称“${name}”会出现在网址里，只能用小写字母、数字和连字符，例如 wutong-li。`,
    trouble: {
      "unreadable-file": () => ({
        message: "这个文件打不开：没有读取权限，或者它指向的文件已经不在。",
        hint: "请在“属性”里给自己读取权限，或者重新复制一份过来。",
      }),
      "unreadable-folder": () => ({
        message: "这个文件夹打不开：没有读取权限。",
        hint: "请在“属性”里给自己读取权限，或者重新复制一份过来。",
      }),
      "no-folder": () => ({
        message: "内容应是一个文件夹，给出的却是一个文件。",
        hint: "用 --content 写明放记录的文件夹，例如 --content content。",
      }),
    },
  },

  encoding: {
    wrong: (encoding: string) => `文件编码是 ${encoding}，应为 UTF-8。`,
    damaged: () => "文件编码是 UTF-8，但这里有损坏的字节，无法辨认。",
    unknown: () => "看不出文件的编码，应为 UTF-8 编码的纯文本。",
    saveAs: () =>
      "用记事本打开，选“文件 → 另存为”，“编码”选“UTF-8”再保存；用 WPS 时另存为“纯文本”，编码选“Unicode (UTF-8)”。",
    retype: () => "请在这一行找出乱码，重新输入后保存。",
  },

  privacy: {
    identity: (masked: string) => `这里像是居民身份证号码（${masked}），不能公开。`,
    mobile: (masked: string) => `这里像是个人手机号码（${masked}），不能公开。`,
    remove: () => "删去号码；联系方式请用社区或办事处的办公电话。",
  },
};

/** What findings say of files as a whole: where they stand, how they are encoded, what must not be in them. */
export type FileWords = typeof zhHans;

const en: FileWords = {
  layout: {
    noContent: () => "The content folder holds no records.",
    noSite: () =>
      "site.yaml is missing: without it neither the office nor its languages are known.",
    noCommunity: (folder) => `The community folder ${folder} has no community.yaml.`,
    noSchedule: (folder) => `The election folder ${folder} has no schedule.yaml.`,
    stranger: (name) => `The file ${name} does not belong here and is not read.`,
    rename: (name) => `Should it be called ${name}?`,
    spreadsheet: () =>
      "Spreadsheets are not read: write the records as YAML and keep the spreadsheet outside the content folder.",
    expectedPlaces: () =>
      "Expected are: site.yaml; rulebooks/<rulebook>.yaml; office/<election>.yaml; communities/<community>/community.yaml; and in communities/<community>/<election>/ schedule.yaml, voter-roll.yaml, candidates.yaml, proxies.yaml, results.yaml, postings.yaml, photographs of candidates and notices/<notice>.mdx.",
    badName: (name) =>
      `The name “${name}” becomes part of addresses: use lower-case letters, digits and hyphens only, as in elm-road.`,
    trouble: {
      "unreadable-file": () => ({
        message:
          "This file cannot be opened: it may not be read, or it is a link to a file that is gone.",
        hint: "Give yourself permission to read it, or copy it here again.",
      }),
      "unreadable-folder": () => ({
        message: "This folder cannot be opened: it may not be read.",
        hint: "Give yourself permission to read it, or copy it here again.",
      }),
      "no-folder": () => ({
        message: "The content must be a folder; what was named is a file.",
        hint: "Name the folder of the records after --content, as in --content content.",
      }),
    },
  },

  encoding: {
    wrong: (encoding) => `The file is encoded in ${encoding}; it must be UTF-8.`,
    damaged: () => "The file is UTF-8, but bytes here are damaged and cannot be read.",
    unknown: () => "The encoding of the file is not recognised; it must be plain text in UTF-8.",
    saveAs: () =>
      "Open it in Notepad, choose File → Save as, set Encoding to UTF-8 and save; in WPS save as plain text with the encoding Unicode (UTF-8).",
    retype: () => "Find the garbled characters in this line, type them again and save.",
  },

  privacy: {
    identity: (masked) =>
      `This looks like a resident identity number (${masked}), which must not be public.`,
    mobile: (masked) =>
      `This looks like a private mobile number (${masked}), which must not be public.`,
    remove: () => "Delete the number; give the telephone of the community's office instead.",
  },
};

/** The same, by the language that they are written in. */
export const fileWords: Record<WrittenLocale, FileWords> = { "zh-Hans": zhHans, en };
