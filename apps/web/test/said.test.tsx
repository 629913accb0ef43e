// @vitest-environment jsdom
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useEffect, useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { GivenButton } from "../src/client/forms/given-button.tsx";
import { SavingForm } from "../src/client/saving-form.tsx";
import { SaidPlace } from "../src/shell/said-place.tsx";
import { eachTestAlone, expectAccessible } from "./panels/harness.ts";

const place = vi.hoisted(() => ({ path: "/", refresh: () => {} }));
vi.mock("next/navigation", () => ({
  usePathname: () => place.path,
  useRouter: () => ({ push: () => {}, refresh: () => place.refresh() }),
}));
eachTestAlone();
afterEach(() => go("/"));

/** The reader comes to another page. */
function go(path: string) {
  place.path = path;
  history.replaceState(null, "", path);
}

/** The frame around pages, and what stands in it. */
function page(children: ReactNode) {
  return <main id="content" tabIndex={-1}><SaidPlace />{children}</main>;
}

const said = () => document.getElementById("said")!;
const save = (then?: string) => (
  <SavingForm locale="fi" save="Lähetä" saved="Kiitos, vastaus on tallessa" send={async () => ({})} then={then}>
    {() => <p>Kysymys</p>}
  </SavingForm>
);

test("a form that leads on says on the next page that it is done, once", async () => {
  go("/fi/rannikko/reply");
  const { rerender, container } = render(page(save("/fi/rannikko/panel?tab=2")));
  expect(said().getAttribute("role")).toBe("status");
  await userEvent.click(screen.getByRole("button", { name: "Lähetä" }));
  expect(said().textContent).toBe("");
  go("/fi/rannikko/panel");
  rerender(page(<h1>Raati</h1>));
  expect(said().textContent).toBe("Kiitos, vastaus on tallessa");
  await expectAccessible(container);
  await vi.waitFor(() => expect(document.activeElement).toBe(said()));
  go("/fi/rannikko");
  rerender(page(<h1>Etusivu</h1>));
  expect(said().textContent).toBe("");
  go("/fi/rannikko/panel");
  rerender(page(<h1>Raati</h1>));
  expect(said().textContent).toBe("");
});

/** Hears when the page is to be drawn anew. */
function listenTo(refresh: () => void) {
  place.refresh = refresh;
}

/** A page on which a thing goes when the page is drawn anew. */
function Goes({ children }: { readonly children: ReactNode }) {
  const [gone, setGone] = useState(false);
  useEffect(() => listenTo(() => setGone(true)), []);
  return gone ? <h1>Peruttu</h1> : children;
}

test.each([
  ["a form", save()],
  ["a button", (
    <GivenButton key="one" locale="fi" label="Lähetä" saved="Kiitos, vastaus on tallessa" give={async () => {}} />
  )],
])("%s that goes with what it did leaves its word behind, in sight and with the focus", async (_what, thing) => {
  const scrolled = vi.fn<(options: object) => void>();
  render(page(<Goes>{thing}</Goes>));
  Object.assign(said(), { scrollIntoView: scrolled });
  await userEvent.click(screen.getByRole("button", { name: "Lähetä" }));
  await vi.waitFor(() => expect(document.activeElement).toBe(said()));
  expect(said().textContent).toBe("Kiitos, vastaus on tallessa");
  expect(scrolled).toHaveBeenCalledWith({ block: "start" });
});

test("a form that stays says it in its own place, and nothing is left for later", async () => {
  place.refresh = () => {};
  go("/fi/rannikko/reply");
  const { rerender } = render(page(save()));
  await userEvent.click(screen.getByRole("button", { name: "Lähetä" }));
  expect(document.querySelector(".saved-place")?.textContent).toBe("Kiitos, vastaus on tallessa");
  expect(said().textContent).toBe("");
  go("/fi/rannikko/panel");
  rerender(page(<h1>Raati</h1>));
  await act(async () => {});
  expect(said().textContent).toBe("");
});
