import type { ReactNode } from "react";
import { PanelExit } from "../../../../../features/panels/panel-exit.tsx";

interface PanelLayoutProps {
  readonly params: Promise<{ tenant: string; panel: string }>;
  readonly children: ReactNode;
}

/** What stands on every page of a panel, for everybody, for its members and for its staff. */
export default async function PanelLayout({ params, children }: PanelLayoutProps) {
  return (
    <>
      {children}
      <PanelExit {...await params} />
    </>
  );
}
