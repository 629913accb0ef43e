import type { ReactNode } from "react";
import { FormPage } from "./form-page.tsx";
import { HomePage } from "./home-page.tsx";
import { MatterPage } from "./matter-page.tsx";
import { MemberPage } from "./member-page.tsx";
import { PiecesPage } from "./pieces-page.tsx";

/** The pages of the gallery by file name. */
export const pages: Record<string, { readonly title: string; readonly lang: string; readonly page: ReactNode }> = {
  matter: { title: "Arjen turvallisuus", lang: "fi", page: <MatterPage locale="fi" /> },
  "matter-sv": { title: "Klientdelaktighet", lang: "sv", page: <MatterPage locale="sv" /> },
  home: { title: "Oma työpöytä", lang: "fi", page: <HomePage /> },
  member: { title: "Oma raati", lang: "fi", page: <MemberPage /> },
  form: { title: "Vastaa ehdotukseen", lang: "fi", page: <FormPage wrong={false} /> },
  "form-wrong": { title: "Virhe: vastaa ehdotukseen", lang: "fi", page: <FormPage wrong /> },
  pieces: { title: "Osat", lang: "fi", page: <PiecesPage /> },
};
