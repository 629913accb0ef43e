/** What guardians may call without signing in, and why. */
export const PUBLIC_GUARDIANS: Readonly<Record<string, string>> = {
  "panels.guardians.namePage": "needs the guardian's key",
  "panels.guardians.answer": "needs the guardian's key",
  "meetings.guardians.shown": "needs the guardian's key",
};

/** What procedures about guardians are asked for, by the name of the field in their input. */
export const guardianValues = { guardianName: "Maija Kuusiluoto", guardianEmail: "maija@people.example" };
