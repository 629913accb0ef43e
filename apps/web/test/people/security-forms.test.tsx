// @vitest-environment jsdom
import { factorCodeInput, factorResetInput } from "@raati/core/people/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { ConfirmFactorForm } from "../../src/features/people/me/confirm-factor-form.tsx";
import { RenewCodes } from "../../src/features/people/me/renew-codes.tsx";
import { ResetFactorForm } from "../../src/features/people/persons/reset-factor-form.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, summaryTargets, textsOf } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const codeTexts = textsOf("peoplePages:security.codes");
const codes = ["ABCDE-23456", "FGHJK-78923"];

test("a wrong code is refused beside its field; the right one shows the recovery codes, which take the focus", async () => {
  const server = aServer(
    { "people.me.confirmFactor": factorCodeInput },
    { "people.me.confirmFactor": () => ({ codes }) },
  );
  const { container } = render(
    <ConfirmFactorForm
      locale="fi"
      tenant="rannikko"
      then="/fi/rannikko/me/security"
      texts={textsOf("peoplePages:setUp.form")}
      codeTexts={codeTexts}
    >
      <p>Lue kuva sovelluksella</p>
    </ConfirmFactorForm>,
  );
  await expectAccessible(container);
  const field = screen.getByRole("textbox");
  await userEvent.type(field, "12");
  await userEvent.click(screen.getByRole("button", { name: "Ota käyttöön" }));
  await screen.findByRole("group", { name: /Korjaa/ });
  expect(summaryTargets()).toEqual(["field-code"]);
  await userEvent.clear(field);
  await userEvent.type(field, "123 456");
  await userEvent.click(screen.getByRole("button", { name: "Ota käyttöön" }));
  const heading = await screen.findByRole("heading", { name: "Varakoodisi" });
  expect(document.activeElement).toBe(heading);
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(codes);
  expect(screen.queryByText("Lue kuva sovelluksella")).toBeNull();
  expect(server.sent[1]!.input.code).toBe("123 456");
  await expectAccessible(container);
});

test("recovery codes are printed and copied", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => {});
  aServer({ "people.me.renewRecoveryCodes": z.object({}) }, { "people.me.renewRecoveryCodes": () => ({ codes }) });
  render(<RenewCodes locale="fi" texts={codeTexts} tenant="rannikko" then="/x" />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Tee uudet varakoodit" }));
  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.textContent).toContain("lakkaavat toimimasta");
  await user.click(within(dialog).getByRole("button", { name: "Tee uudet varakoodit" }));
  await user.click(await screen.findByRole("button", { name: "Tulosta" }));
  expect(print).toHaveBeenCalledOnce();
  await user.click(screen.getByRole("button", { name: "Kopioi" }));
  expect(await navigator.clipboard.readText()).toBe(codes.join("\n"));
  await screen.findByText("Koodit on kopioitu.");
});

test("a second factor is taken off with a reason; while another organisation has to ask too, the page says so", async () => {
  let done = false;
  const server = aServer({ "people.resetFactor": factorResetInput }, { "people.resetFactor": () => ({ done }) });
  const { container } = render(
    <ResetFactorForm
      locale="fi"
      tenant="rannikko"
      personId={ids(1)[0]!}
      revision={2}
      texts={textsOf("peoplePages:person.factor")}
      reasons={[
        { value: "lostDevice", label: "Laite on kadonnut" },
        { value: "newDevice", label: "Uusi laite" },
      ]}
    />,
  );
  await expectAccessible(container);
  const press = () => userEvent.click(screen.getByRole("button", { name: "Poista tunnistus" }));
  await press();
  await screen.findByRole("group", { name: /Korjaa/ });
  expect(summaryTargets()).toEqual(["field-reason"]);
  await userEvent.click(screen.getByRole("radio", { name: "Uusi laite" }));
  await press();
  await screen.findByText(/toisessa organisaatiossa/);
  done = true;
  await press();
  await screen.findByText(/Tunnistus on poistettu/);
  expect(server.sent.at(-1)!.input.reason).toBe("newDevice");
});
