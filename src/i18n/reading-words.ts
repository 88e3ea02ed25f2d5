import { wordsOf } from "./word-table.ts";

/** What the tools beside a notice are called: to hear it, to copy it, to pass it on, to print it. */
export const readingWords = wordsOf({
  tools: { "zh-Hans": "公告工具", en: "Tools for this notice" },
  read: { "zh-Hans": "朗读", en: "Read aloud" },
  pause: { "zh-Hans": "暂停", en: "Pause" },
  resume: { "zh-Hans": "继续朗读", en: "Continue" },
  stop: { "zh-Hans": "停止", en: "Stop" },
  copy: { "zh-Hans": "复制全文", en: "Copy the text" },
  copied: { "zh-Hans": "已复制全文", en: "The text has been copied" },
  share: { "zh-Hans": "分享", en: "Share" },
  copyLink: { "zh-Hans": "复制链接", en: "Copy the link" },
  linkCopied: { "zh-Hans": "已复制链接", en: "The link has been copied" },
  failed: { "zh-Hans": "这个浏览器不能复制", en: "This browser cannot copy" },
  mute: {
    "zh-Hans": "这台设备没有朗读用的语音",
    en: "This device has no voice to read aloud with",
  },
  print: { "zh-Hans": "打印", en: "Print" },
  qr: { "zh-Hans": "这份公告网页的二维码", en: "QR code of this notice’s page" },
  scan: {
    "zh-Hans": "扫码查看这份公告，有更正时以网页为准：",
    en: "Scan to read this notice, with any correction, at:",
  },
});
