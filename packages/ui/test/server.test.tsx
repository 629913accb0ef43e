import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ErrorSummary } from "../src/client.ts";
import { pages } from "../scripts/gallery/pages.tsx";

const source = path.join(import.meta.dirname, "../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
const read = (name: string): string => readFileSync(path.join(source, name), "utf8");

/** Every file that a file reaches through its imports, itself included. */
function reached(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, to] of read(name).matchAll(/from "(\.[^"]+\.tsx?)"/g)) {
    reached(path.join(path.dirname(name), to ?? ""), seen);
  }
  return seen;
}

describe("pieces for pages without a script", () => {
  it("reach no file that is for the browser, and use no hook that only works there", () => {
    const server = [...reached("index.ts")];
    const hooks = /"use client"|react-aria|\b(useState|useEffect|useRef|useReducer|createContext|useFormStatus)\b/;
    // A field works without a script; its control listens, when one comes, for what was typed until then.
    const controls = path.join("fields", "controls.tsx");
    expect(server.length).toBeGreaterThan(20);
    expect(server.filter((name) => hooks.test(read(name)))).toEqual([controls]);
  });

  it("every file that needs the browser says so in its first line", () => {
    const needing = files.filter((name) => /\buse(State|Effect|Ref|FormStatus)\(|react-aria-components/.test(read(name)));
    expect(needing.length).toBeGreaterThan(5);
    expect(needing.filter((name) => !read(name).startsWith('"use client";'))).toEqual([]);
  });

  it("take only types from @raati/i18n: its values would bring a translator to the browser", () => {
    const values = /import (?!type )[^;]*"@raati\/i18n"/;
    expect(files.filter((name) => values.test(read(name)))).toEqual([]);
  });
});

describe("rendering on the server", () => {
  it.each(Object.keys(pages))("the gallery's page %s has one h1 and no id twice", (name) => {
    document.body.innerHTML = renderToStaticMarkup(pages[name]?.page);
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect(document.querySelectorAll("h1").length).toBe(1);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("a summary has the focus before any script runs", () => {
    const html = renderToStaticMarkup(<ErrorSummary locale="fi" problems={[{ field: "a", message: "Kirjoita nimi" }]} />);
    expect(html).toContain('autofocus=""');
    expect(html).toContain('href="#field-a"');
  });
});
