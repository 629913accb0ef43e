import { testSettings } from "@raati/tooling/vitest";

export default testSettings({ environment: "jsdom", setupFiles: ["test/setup.ts"] });
