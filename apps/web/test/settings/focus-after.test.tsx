// @vitest-environment jsdom
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState } from "react";
import { expect, test, vi } from "vitest";
import { GivenButton } from "../../src/client/forms/given-button.tsx";
import { SavingForm } from "../../src/client/saving-form.tsx";
import { eachTestAlone } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: () => {}, refresh: () => globalThis.dispatchEvent(new Event("drawn-anew")) }),
}));
eachTestAlone();

/** A page whose form goes with what it did, as when there is nothing left to ask for. */
function Page({ kind }: { readonly kind: "form" | "button" }) {
  const [there, setThere] = useState(true);
  useEffect(() => {
    const go = () => setThere(false);
    globalThis.addEventListener("drawn-anew", go);
    return () => globalThis.removeEventListener("drawn-anew", go);
  }, []);
  const give = () => Promise.resolve({});
  return (
    <main id="content" tabIndex={-1}>
      {!there && <p>Hakuaikaa pyydetään jatkamaan.</p>}
      {there && kind === "form" && <SavingForm locale="fi" save="Pyydä" send={give}>{() => null}</SavingForm>}
      {there && kind === "button" && <GivenButton locale="fi" label="Pyydä" give={give} />}
    </main>
  );
}

test.each(["form", "button"] as const)("the page's content takes the focus when a %s goes with what it did", async (
  kind
) => {
  render(<Page kind={kind} />);
  await userEvent.click(screen.getByRole("button", { name: "Pyydä" }));
  await screen.findByText("Hakuaikaa pyydetään jatkamaan.");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("main")));
});
