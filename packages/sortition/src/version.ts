/** Names the rules by which panels and draws are made. Changes whenever the same input would give another result. */
export const VERSION = "raati-sortition 1 (highs 1.15.3)";
