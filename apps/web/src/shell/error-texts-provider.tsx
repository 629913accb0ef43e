"use client";
import { createContext, type ReactNode, use } from "react";
import type { ErrorTexts } from "./error-texts.ts";

const Texts = createContext<ErrorTexts | undefined>(undefined);

/** Error pages are drawn in the browser, where the translator is not: the layout hands them their sentences. */
export function ErrorTextsProvider({ texts, children }: { texts: ErrorTexts; children: ReactNode }) {
  return <Texts value={texts}>{children}</Texts>;
}

/** @throws outside the root layout */
export function useErrorTexts(): ErrorTexts {
  const texts = use(Texts);
  if (!texts) throw new Error("The error page stands outside the root layout.");
  return texts;
}
