import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { seatOffer, vacancy } from "./schema.ts";

export const SeatOfferModel = defineModel("seatOffers", {
  schema: seatOffer,
  personalData: { of: "personId", erase: "remove" },
  indexes: [
    { key: { selectionId: 1, _id: -1 } },
    { key: { membershipId: 1 }, unique: true },
    { key: { applicationId: 1 } },
  ],
});
export type SeatOffer = Stored<z.output<typeof seatOffer>, "seatOffers">;

export const VacancyModel = defineModel("vacancies", {
  schema: vacancy,
  personalData: "none",
  indexes: [{ key: { membershipId: 1 }, unique: true }, { key: { selectionId: 1, state: 1, _id: 1 } }],
});
export type Vacancy = Stored<z.output<typeof vacancy>, "vacancies">;
