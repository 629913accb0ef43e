import { cleanup, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { DateField, Form, SubmitButton } from "../src/client.ts";
import { HOLD_FORMS, TextInput } from "../src/index.ts";

// As the head of every page runs it. It listens for good, as there.
beforeAll(() => {
  const script = document.createElement("script");
  script.textContent = HOLD_FORMS;
  document.head.append(script);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const form = (onSubmit: (data: FormData) => Promise<void>, more?: ReactNode, action?: string) => (
  <Form locale="fi" onSubmit={onSubmit} action={action}>
    <TextInput locale="fi" name="name" label="Nimi" />
    {more}
    <SubmitButton locale="fi">Tallenna</SubmitButton>
  </Form>
);

/**
 * The page as the server sends it, with a reader who types and presses before its script comes. Answers whether it was sent.
 */
function pressedEarly(page: ReactNode, button: string) {
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(page);
  const sent = vi.fn<(event: Event) => boolean>((event) => !event.defaultPrevented);
  container.addEventListener("submit", (event) => {
    sent(event);
    event.preventDefault();
  });
  screen.getByRole<HTMLInputElement>("textbox").value = "Aino";
  screen.getByRole("button", { name: button }).click();
  return { container, byBrowser: sent.mock.results.some(({ value }) => value === true) };
}

describe("a form that is sent before the page's script has come", () => {
  it("is not sent by the browser, but by the form when the script is there, once and with what was typed", async () => {
    const told = vi.fn<(data: FormData) => Promise<void>>(() => Promise.resolve());
    const page = form(told);
    const { container, byBrowser } = pressedEarly(page, "Tallenna");
    expect(byBrowser).toBe(false);
    expect(told).not.toHaveBeenCalled();
    // React says there what does not fit the page that the server sent.
    const complaints = vi.spyOn(console, "error");
    const { rerender } = render(page, { container, hydrate: true });
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    expect(told.mock.calls[0]![0].get("name")).toBe("Aino");
    rerender(page);
    expect(told).toHaveBeenCalledTimes(1);
    expect(complaints).not.toHaveBeenCalled();
    expect(container.innerHTML).not.toContain("data-waits");
  });

  it("takes nothing in the parts of a day yet, which only the script can write", async () => {
    const page = form(() => Promise.resolve(), <DateField locale="fi" name="day" label="Päivä" />);
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = renderToString(page);
    const write = (on: Element) => on.dispatchEvent(new InputEvent("beforeinput", {
      data: "1", bubbles: true, cancelable: true
    }));
    expect(screen.getAllByRole("spinbutton").map(write)).toEqual([false, false, false]);
    expect(write(screen.getByRole("textbox"))).toBe(true);
    const complaints = vi.spyOn(console, "error");
    render(page, { container, hydrate: true });
    expect(complaints).not.toHaveBeenCalled();
    write(screen.getAllByRole("spinbutton")[0]!);
    await vi.waitFor(() => expect(screen.getAllByRole("spinbutton")[0]!.textContent).toBe("1"));
  });

  it("keeps which of its buttons was pressed", async () => {
    const told = vi.fn<(data: FormData) => Promise<void>>(() => Promise.resolve());
    const page = form(told, <button type="submit" name="as" value="draft">Luonnos</button>);
    const { container } = pressedEarly(page, "Luonnos");
    render(page, { container, hydrate: true });
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    expect(told.mock.calls[0]![0].get("as")).toBe("draft");
  });

  it("goes its own way at once when it needs no script", () => {
    const told = vi.fn<(data: FormData) => Promise<void>>(() => Promise.resolve());
    expect(pressedEarly(form(told, undefined, "/fi/haku"), "Tallenna").byBrowser).toBe(true);
  });
});
