import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { ConfirmDialog } from "../src/client.ts";
import { findings, spoken } from "./axe.ts";
import { later } from "./later.ts";

describe("ConfirmDialog", () => {
  function Page({ onConfirm }: { readonly onConfirm: () => Promise<void> }) {
    const [open, setOpen] = useState(false);
    return (
      <main>
        <button type="button" onClick={() => setOpen(true)}>Poista</button>
        <ConfirmDialog
          locale="fi"
          open={open}
          onClose={() => setOpen(false)}
          title="Poistetaanko luonnos?"
          confirmLabel="Poista luonnos"
          cancelLabel="Pidä luonnos"
          onConfirm={onConfirm}
        >
          <p>Kolme kappaletta katoaa.</p>
        </ConfirmDialog>
      </main>
    );
  }
  const open = async (onConfirm: () => Promise<void>): Promise<HTMLElement> => {
    render(<Page onConfirm={onConfirm} />);
    await userEvent.click(screen.getByRole("button", { name: "Poista" }));
    return screen.findByRole("alertdialog", { name: "Poistetaanko luonnos?" });
  };

  it("begins on the button that changes nothing; Escape changes nothing and gives the focus back", async () => {
    const remove = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const dialog = await open(remove);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Pidä luonnos" }));
    expect(spoken(dialog)).toContain("Kolme kappaletta katoaa.");
    expect(await findings(dialog)).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(remove).not.toHaveBeenCalled();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Poista" })));
  });

  it("keeps the focus inside", async () => {
    await open(() => Promise.resolve());
    const inside: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      await userEvent.tab();
      inside.push(document.activeElement?.textContent ?? "");
    }
    expect(inside).toEqual(["Poista luonnos", "Pidä luonnos", "Poista luonnos"]);
  });

  it("does it once and closes", async () => {
    const answer = later<void>();
    const remove = vi.fn<() => Promise<void>>(() => answer.promise);
    await open(remove);
    await userEvent.dblClick(screen.getByRole("button", { name: "Poista luonnos" }));
    await userEvent.keyboard("{Escape}");
    expect(remove).toHaveBeenCalledOnce();
    expect(screen.queryByRole("alertdialog")).not.toBeNull();
    await act(async () => answer.settle());
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  });

  it("stays open and says so when it fails", async () => {
    const answer = later<void>();
    await open(() => answer.promise);
    await userEvent.click(screen.getByRole("button", { name: "Poista luonnos" }));
    await act(async () => answer.fail(new Error("offline")));
    expect(spoken(await screen.findByRole("alert"))).toBe("Se ei onnistunut. Mitään ei muuttunut. Yritä uudelleen.");
    expect(screen.getByRole("alertdialog")).toBeTruthy();
  });
});
