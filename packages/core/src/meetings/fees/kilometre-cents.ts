interface Way { readonly metres: number; readonly passengers: number }
interface Rate { readonly kmCents: number; readonly passengerCents: number }

/**
 * Kilometres in cents, rounded once at the end, half a cent up. All numbers are whole, so nothing is lost on the way. The
 * form counts by it while it is filled in, and the server again.
 */
export function kilometreCents({ metres, passengers }: Way, rate: Rate): number {
  return Math.floor((metres * (rate.kmCents + passengers * rate.passengerCents) + 500) / 1000);
}
