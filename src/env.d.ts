declare module "virtual:zhangbang" {
  export const options: import("./integration/options-module.ts").SiteOptions;
}
