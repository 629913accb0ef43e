import { LOCALES } from "@raati/i18n";
import { expect, test } from "vitest";
import { unavailableHtml } from "./unavailable-page.ts";

const given = { nonce: "abc", requestId: "id-1", path: "/fi/tenant" } as const;

test.each(LOCALES)("the page in %s carries its language, a way on, and the id", (locale) => {
  const html = unavailableHtml({ ...given, locale });
  expect(html).toContain(`<html lang="${locale === "fi-plain" ? "fi" : locale}">`);
  expect(html).toContain('<a href="/fi/tenant">');
  expect(html).toContain("<code>id-1</code>");
  expect(html).not.toContain("unavailable.");
});

test("an address cannot put markup into the page", () => {
  const html = unavailableHtml({ ...given, locale: "fi", path: '/fi/"><script>alert(1)</script>' });
  expect(html).not.toContain("<script");
  expect(html).toContain("/fi/&quot;&gt;&lt;script&gt;");
});
