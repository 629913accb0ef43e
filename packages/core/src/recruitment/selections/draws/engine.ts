/** One row of the pool, as the mathematics sees it. */
export interface DrawPerson {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly household?: string | undefined;
}

export interface DrawQuota {
  readonly category: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly hard: boolean;
}

/** Who may be drawn, and within which quotas. */
export interface DrawProblem {
  readonly pool: readonly DrawPerson[];
  readonly quotas: readonly DrawQuota[];
  readonly size: number;
  readonly pinned: readonly string[];
}

/** Something that stands in the way, as data. `code` is the last part of a key `recruitment:draw.fault.…`. */
export interface DrawFault {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface DrawRelaxation {
  readonly category: string;
  readonly value: string;
  readonly bound: "min" | "max";
  readonly from: number;
  readonly to: number;
}

export interface Feasibility {
  readonly feasible: boolean;
  readonly reasons: readonly DrawFault[];
  readonly relaxations: readonly (readonly DrawRelaxation[])[];
}

export interface Progress {
  readonly stage: "chances" | "lottery";
  readonly done: number;
  readonly total: number;
}

export interface Lottery {
  /** Panels of ids; each has the same chance. */
  readonly panels: readonly (readonly string[])[];
  /** How far any chance may be below the best one that is possible. */
  readonly gap: number;
  /** Soft quotas that had to give way. */
  readonly softened: readonly DrawRelaxation[];
}

interface Options {
  readonly panels: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Thrown by an engine when there is no panel that keeps the hard quotas. */
export class NoPanel extends Error {
  readonly fault: DrawFault;

  constructor(fault: DrawFault) {
    super(fault.code);
    this.name = "NoPanel";
    this.fault = fault;
  }
}

/** The mathematics of fair selection, as far as this slice needs it. Nothing of it touches the database. */
export interface SortitionEngine {
  /** Published with each draw: the same version gives the same lottery. */
  readonly version: string;
  /** Quick: seconds for a pool of thousands. */
  feasibility(problem: DrawProblem, signal?: AbortSignal): Promise<Feasibility>;
  /** The same problem gives the same lottery, to the byte. @throws NoPanel; the signal's reason */
  lottery(problem: DrawProblem, options: Options): Promise<Lottery>;
}
