import { testSettings } from "./vitest/test-settings.mjs";

export default testSettings();
