// @vitest-environment jsdom
import { changeTermsInput, changeThemeInput, weakPairs } from "@raati/core/tenants/schema";
import { termTexts, TERMS } from "@raati/i18n";
import { checkTheme } from "@raati/ui";
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { LookForm } from "../../src/features/tenants/settings/look-form.tsx";
import { WordsForm } from "../../src/features/tenants/settings/words-form.tsx";
import { aServer, eachTestAlone, expectAccessible, summaryTargets, textsOf } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const own = { accentLight: "#14566a", accentDark: "#8fcadb" };
const look = () =>
  render(
    <LookForm
      locale="fi"
      tenant="rannikko"
      revision={2}
      texts={textsOf("tenantPages:settings.look")}
      theme={own}
      logo="01a202f1-9476-7199-88c2-b8bde9de45ab"
      fileTexts={textsOf("filePages:field")}
    />,
  );
const colour = (name: string) => document.getElementById(`field-theme.${name}`) as HTMLInputElement;

test("a colour that cannot be read is named with its pair while it is chosen", async () => {
  const { container } = look();
  await expectAccessible(container);
  expect(screen.queryByText(/vaikea lukea/)).toBeNull();
  fireEvent.change(colour("accentLight"), { target: { value: "#d9c27a" } });
  const notice = screen.getByText(/vaikea lukea/).closest<HTMLElement>("[role=status]")!;
  const lines = within(notice)
    .getAllByRole("listitem")
    .map((item) => item.textContent);
  const check = checkTheme({ ...own, accentLight: "#d9c27a" });
  expect(lines).toHaveLength(check.ok ? 0 : check.pairs.length);
  expect(lines[0]).toMatch(/^Vaalea sivu: väri \/ sivun pohja 1,\d+ : 1\. Tarvitaan vähintään 4,5 : 1\.$/);
  for (const line of lines) expect(line).not.toMatch(/colour\.|scheme\./);
});

test("the page warns of what the server would refuse", () => {
  for (const accentLight of ["#14566a", "#d9c27a", "#777777", "#767676", "#5a5a5a", "#ff0000", "#00ff00"]) {
    const theme = { ...own, accentLight };
    expect([accentLight, checkTheme(theme).ok]).toEqual([accentLight, weakPairs(theme).length === 0]);
  }
});

test("colours are saved with the logo that is there; what is no colour is refused on its field", async () => {
  const server = aServer({ "tenants.changeTheme": changeThemeInput });
  look();
  fireEvent.change(colour("accentDark"), { target: { value: "sininen" } });
  await userEvent.click(screen.getByRole("button", { name: "Tallenna värit" }));
  await screen.findByRole("group", { name: /Korjaa/ });
  expect(summaryTargets()).toEqual(["field-theme.accentDark"]);
  fireEvent.change(colour("accentDark"), { target: { value: "#9fd0e0" } });
  await userEvent.click(screen.getByRole("button", { name: "Tallenna värit" }));
  await screen.findByText("Värit on tallennettu");
  expect(server.sent[1]!.input).toMatchObject({
    theme: { ...own, accentDark: "#9fd0e0" },
    logo: "01a202f1-9476-7199-88c2-b8bde9de45ab",
    revision: 2,
  });
});

test("own words: one is added, one is taken away, and those of other languages stay", async () => {
  const server = aServer({ "tenants.changeTerms": changeTermsInput });
  const swedish = { panel: { one: "kundråd", other: "kundråd" } };
  const { container } = render(
    <WordsForm
      locale="fi"
      tenant="rannikko"
      revision={2}
      texts={textsOf("tenantPages:settings.words")}
      language="fi"
      lang="fi"
      terms={{ fi: { member: { one: "raatilainen", other: "raatilaiset" } }, sv: swedish }}
      words={TERMS.map((term) => ({ term, ...termTexts.fi[term] }))}
    />,
  );
  await expectAccessible(container);
  await userEvent.selectOptions(screen.getByLabelText("Minkä sanan vaihdat?"), "panel");
  await userEvent.click(screen.getByRole("button", { name: "Lisää oma sana" }));
  expect(screen.queryByRole("option", { name: "asiakasraati" })).toBeNull();
  const panel = screen.getByRole("group", { name: "asiakasraati" });
  await userEvent.type(within(panel).getByLabelText("Yksi"), "asiakasfoorumi");
  await userEvent.click(screen.getByRole("button", { name: "Tallenna sanat" }));
  await screen.findByRole("group", { name: /Korjaa/ });
  expect(new Set(summaryTargets())).toEqual(new Set(["field-terms.fi.panel.other"]));
  await userEvent.type(within(panel).getByLabelText("Monta"), "asiakasfoorumit");
  await userEvent.click(screen.getByRole("button", { name: /^Poista oma sana.*raadin jäsen$/ }));
  await userEvent.click(screen.getByRole("button", { name: "Tallenna sanat" }));
  await screen.findByText("Sanat on tallennettu");
  expect(server.sent[1]!.input.terms).toEqual({
    fi: { panel: { one: "asiakasfoorumi", other: "asiakasfoorumit" } },
    sv: swedish,
  });
});
