// @vitest-environment jsdom
import { LOCALES, createTranslator } from "@raati/i18n";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { resources } from "../server/resources.ts";
import { ErrorMessage } from "./error-message.tsx";
import { ErrorTextsProvider } from "./error-texts-provider.tsx";
import { errorTexts } from "./error-texts.ts";

vi.mock("next/navigation", () => ({ usePathname: () => "/sv/kuusamo" }));
afterEach(cleanup);

test.each(LOCALES)("in %s the page that failed says what to do and which code to give", async (locale) => {
  const texts = errorTexts(createTranslator(locale, resources).t, "request-1");
  const retry = vi.fn<() => void>();
  render(
    <ErrorTextsProvider texts={texts}>
      <ErrorMessage error={Object.assign(new Error("secret detail"), { digest: "4711" })} retry={retry} />
    </ErrorTextsProvider>,
  );
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: texts.heading }));
  expect(document.title).toBe(texts.title);
  expect(screen.getByText("request-1 / 4711")).toBeTruthy();
  expect(document.body.textContent).not.toContain("secret");
  expect(screen.getByRole("link", { name: texts.home }).getAttribute("href")).toBe("/sv");
  await userEvent.click(screen.getByRole("button", { name: texts.retry }));
  expect(retry).toHaveBeenCalledOnce();
});
