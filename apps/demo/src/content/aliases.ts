/** Names that members use in public instead of their own. */
export const ALIASES = ["Tuulenpesä", "Kanerva", "Majakka", "Rantakoivu", "Ketunpolku", "Aamuvirkku"] as const;
