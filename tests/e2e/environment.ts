import { env } from "node:process";

/** The environment of a clerk's terminal: without what the test runner adds, which changes how Vite works. */
export function clerkEnvironment(): NodeJS.ProcessEnv {
  const added = /^(?:NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL|VITE.*)$/;
  const own = Object.entries(env).filter(([name]) => !added.test(name));
  return { ...Object.fromEntries(own), NO_COLOR: "1" };
}
