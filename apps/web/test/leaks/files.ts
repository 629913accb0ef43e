import { newId } from "@raati/db";
import { uploadFile } from "@raati/core/files";
import { pdf, streamOf } from "@raati/core/files/factory";
import type { SignedInCtx } from "@raati/core/kernel";
import { addMaterial, inPanel, type Panel, type Training } from "@raati/core/panels";

/** What of files visitors may call, and why. */
export const PUBLIC_FILES: Readonly<Record<string, string>> = {
  "tenants.logo": "the organisation's logo",
  "meetings.agendas.file": "public material of an agenda that was sent, in a panel that publishes agendas",
};

/** Whoever has signed in may lay down a file; it is nobody's to read. */
export const OWN_FILES = /^files\.upload$/;

const KEY = "files.material";

/** A presentation that only members of the panel may open. */
export async function furnishFiles(
  { admin, panel, training }: { admin: SignedInCtx; panel: Panel; training: Training },
): Promise<Record<string, string>> {
  const { id: fileKey } = await uploadFile(admin, { id: newId(), name: "diat.pdf", bytes: streamOf(pdf("vain jäsenille")) });
  const material = { id: newId(), title: { fi: "Diat" }, fileKey };
  await addMaterial(await inPanel(admin, panel.id), { training: training.id, material });
  return { [KEY]: material.id, fileKey };
}

/** The values that a procedure of files is asked for, by the name of the field in its input. */
export function fileValues(path: string, ids: Readonly<Record<string, string>>): Record<string, unknown> {
  const stored = path === "panels.trainings.file" ? { material: ids[KEY] } : {};
  return { bytes: () => streamOf(pdf("x")), ...stored };
}
