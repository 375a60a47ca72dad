import type { Position } from '../../domain/geo.js';

/** Where the visitor is, in place of the middle of a commune. It stays in the memory of one finder. */
export interface Origin {
  readonly position: Position;
  /** The address chosen; absent for the position of the device. */
  readonly address?: string;
}
