import { configOfFolder } from "./src/integration/config.ts";

export default await configOfFolder("content");
