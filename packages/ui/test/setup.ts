import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// Every browser has it, jsdom has not: dialogs and radio buttons build selectors with it.
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) } });

afterEach(cleanup);
