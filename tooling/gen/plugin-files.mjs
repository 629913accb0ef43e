/** The files of a new plugin. Each is short and does something, so that it can be changed rather than filled in. */
import { camel } from "./plugin-name.mjs";

const LOCALES = ["fi", "sv", "en", "fi-plain"];

/** What a new plugin says, by language. The words are to be replaced by the plugin's own. */
const TEXTS = {
  fi: {
    name: "Tervehdys raadille", about: "Raati saa sivun, jolla sen jäsenet näkevät tervehdyksen.",
    greeting: "Hei ja tervetuloa!", label: "Tervehdys", hint: "Raadin jäsenet näkevät sen.",
    link: "Lue tervehdys", members: "Tervehdys on raadin jäsenille.", role: "Isäntä",
  },
  sv: {
    name: "En hälsning till rådet", about: "Rådet får en sida där medlemmarna ser en hälsning.",
    greeting: "Hej och välkommen!", label: "Hälsning", hint: "Rådets medlemmar ser den.",
    link: "Läs hälsningen", members: "Hälsningen är till för rådets medlemmar.", role: "Värd",
  },
  en: {
    name: "A greeting to the panel", about: "A panel gets a page on which its members see a greeting.",
    greeting: "Hello and welcome!", label: "Greeting", hint: "Members of the panel see it.",
    link: "Read the greeting", members: "The greeting is for members of the panel.", role: "Host",
  },
  "fi-plain": {
    name: "Tervehdys", about: "Raati saa oman sivun. Sivulla on tervehdys jäsenille.",
    greeting: "Hei! Kiva, kun tulit.", label: "Tervehdys", hint: "Jäsenet näkevät tekstin.",
    link: "Lue tervehdys", members: "Tervehdys on jäsenille.", role: "Isäntä",
  },
};

const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;

/** One text in all languages, as an object literal over several lines. */
function inAllLanguages(/** @type {"name" | "about" | "greeting"} */ text, /** @type {string} */ indent) {
  const key = (/** @type {string} */ locale) => (locale.includes("-") ? JSON.stringify(locale) : locale);
  const lines = LOCALES.map((locale) => `${indent}  ${key(locale)}: ${JSON.stringify(TEXTS[locale][text])},`);
  return ["{", ...lines, `${indent}}`].join("\n");
}

/**
 * @param {string} name
 * @param {(dependency: string) => string} versionOf
 * @returns {Record<string, string>} text by path inside the plugin's folder
 */
export function filesOf(name, versionOf) {
  return { ...packageFiles(name, versionOf), ...serverFiles(name), ...localeFiles(), ...webFiles(name) };
}

function packageFiles(/** @type {string} */ name, /** @type {(dependency: string) => string} */ versionOf) {
  const versions = (/** @type {string[]} */ names) => Object.fromEntries(names.map((one) => [one, versionOf(one)]));
  return {
    "package.json": json({
      name: `@raati/plugin-${name}`, version: versionOf("@raati/core"), private: true, license: "EUPL-1.2", type: "module",
      exports: { ".": "./src/index.ts", "./web": "./src/web.tsx" },
      scripts: { lint: "raati-lint", types: "tsc -p .", test: "vitest run" },
      dependencies: versions(["@raati/core", "@raati/i18n", "@raati/ui", "zod"]),
      devDependencies: versions(["@types/node", "vitest"]),
    }),
    "tsconfig.json": `{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": {
    "resolveJsonModule": true, "jsx": "react-jsx", "lib": ["es2023", "dom"],
    "module": "esnext", "moduleResolution": "bundler"
  },
  "include": ["src", "test", "vitest.config.ts"]
}
`,
    "vitest.config.ts": `import { testSettings } from "@raati/tooling/vitest";

export default testSettings();
`,
    "test/conformance.test.ts": `import { pluginConformance } from "@raati/core/testing";
import { ${camel(name)} } from "../src/index.ts";

pluginConformance(${camel(name)});
`,
  };
}

function serverFiles(/** @type {string} */ name) {
  return {
    "src/settings.ts": `import { localizedText } from "@raati/i18n";
import { z } from "zod";

/** What a tenant sets. Each field has a default, so that enabling needs no answers. */
export const settings = z.object({
  greeting: localizedText({ max: 300 }).default(${inAllLanguages("greeting", "  ")}),
});
`,
    "src/procedures.ts": `import { LOCALES, readText } from "@raati/i18n";
import type { PluginProcedures } from "@raati/core/plugins";
import { z } from "zod";
import { settings } from "./settings.ts";

const greetingView = z.object({ text: z.string(), lang: z.enum(LOCALES) });

/** What the plugin answers. Where it is not enabled, each procedure answers NOT_FOUND by itself. */
export const procedures = (p: PluginProcedures) => ({
  /** For those who have a place in the panel: \`p.panel\` sees to it. */
  greeting: p.panel.output(greetingView).query(({ ctx }) => {
    const read = readText(settings.parse(ctx.settings).greeting, ctx.locale, ctx.tenant.languages);
    return { text: read?.text ?? "", lang: read?.lang ?? ctx.locale };
  }),
});
`,
    "src/index.ts": `import { contribute } from "@raati/core/kernel";
import { memberRoles } from "@raati/core/panels";
import { definePlugin } from "@raati/core/plugins";
import { locales } from "./locales/index.ts";
import { procedures } from "./procedures.ts";
import { settings } from "./settings.ts";

export const ${camel(name)} = definePlugin({
  id: "${name}",
  contract: 1,
  name: ${inAllLanguages("name", "  ")},
  description: ${inAllLanguages("about", "  ")},
  settings,
  extends: [contribute(memberRoles, { id: "${name}-host", key: "${name}:role.host" })],
  router: procedures,
  locales,
});
`,
  };
}

function localeFiles() {
  const files = LOCALES.map((locale) => {
    const { name, link, members, role, label, hint } = TEXTS[locale];
    const texts = { title: name, link, members, role: { host: role }, settings: { greeting: { label, hint } } };
    return [`src/locales/${locale}.json`, json(texts)];
  });
  return {
    ...Object.fromEntries(files),
    "src/locales/index.ts": `import en from "./en.json" with { type: "json" };
import fiPlain from "./fi-plain.json" with { type: "json" };
import fi from "./fi.json" with { type: "json" };
import sv from "./sv.json" with { type: "json" };

export const locales = { fi, sv, en, "fi-plain": fiPlain };
`,
  };
}

function webFiles(/** @type {string} */ name) {
  return {
    "src/web.tsx": `import { defineWebPlugin } from "@raati/core/plugins/schema";

export const ${camel(name)}Web = defineWebPlugin({
  id: "${name}",
  pages: { "": () => import("./pages/greeting-page.tsx") },
  slots: { "panel.public.aside": () => import("./pages/greeting-link.tsx") },
});
`,
    "src/pages/greeting-page.tsx": `import type { PluginPageProps } from "@raati/core/plugins/schema";
import { htmlLang, type Locale } from "@raati/i18n";
import { PageHead } from "@raati/ui";

/** The plugin's page in a panel. Everybody may open it; the greeting itself comes to members only. */
export default async function GreetingPage(props: PluginPageProps) {
  const greeting = await props.call<{ text: string; lang: Locale }>("greeting");
  return (
    <>
      <PageHead title={props.t("title")} />
      {greeting ? <p lang={htmlLang(greeting.lang)}>{greeting.text}</p> : <p>{props.t("members")}</p>}
    </>
  );
}
`,
    "src/pages/greeting-link.tsx": `import type { SlotProps } from "@raati/core/plugins/schema";
import { LinkButton } from "@raati/ui";

/** The way to the plugin's page, on the panel's public page. */
export default function GreetingLink(props: SlotProps) {
  return <p><LinkButton href={props.address}>{props.t("link")}</LinkButton></p>;
}
`,
  };
}
