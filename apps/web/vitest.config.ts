import { testSettings } from "@raati/tooling/vitest";

export default testSettings({ setupFiles: ["test/setup.ts"] });
