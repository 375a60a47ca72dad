import { type Commune, typographic } from '../../domain/commune.js';
import type { Position } from '../../domain/geo.js';
import type { Structure } from '../../domain/structure.js';
import type { TerritoryState } from '../../state/reducer.js';
import { communeByCode } from '../../state/selectors.js';
import type { Origin } from '../search/origin.js';
import type { SearchController } from '../search/search-controller.js';

interface ChoiceOptions {
  readonly shared: () => TerritoryState;
  readonly structures: () => readonly Structure[];
  /** The commune of the territory's widgets, or of this one alone. */
  readonly selected: () => Commune | undefined;
  readonly setCommune: (code: string | null) => void;
  readonly setStructure: (id: string | null) => void;
  /** The field, which shows what is chosen. */
  readonly search: () => SearchController;
  /** Another commune is chosen, here or elsewhere. */
  readonly onCommune: () => void;
}

/**
 * Where the finder looks, and at what: a commune, a position in or near one, a structure; chosen in it, in another
 * widget, or by the page, which may name what is not known yet.
 */
export class Choice {
  commune: Commune | undefined;
  /** As long as the commune chosen with it is: never shared, stored or told. */
  #origin: (Origin & { readonly code: string | undefined }) | undefined;
  /** What the page chose before it could be known what that is. */
  #awaited: string | undefined;

  constructor(private readonly options: ChoiceOptions) {}

  /** Where the visitor is, in place of the middle of a commune. */
  get origin(): Origin | undefined {
    return this.#origin;
  }

  /** Where distances start from. */
  get start(): Position | undefined {
    return this.#origin?.position ?? this.commune?.position;
  }

  /** Chooses by a structure's identifier or a commune's INSEE code, as soon as it is known which it is. */
  select(id: string): void {
    const shared = this.options.shared();
    const isCommune = communeByCode(shared, id) !== undefined;
    const isStructure =
      shared.communes.length > 0 ||
      shared.status !== 'loading' ||
      this.options.structures().some((one) => one.id === id);
    this.#awaited = isCommune || isStructure ? undefined : id;
    if (isCommune) this.options.setCommune(id);
    else if (isStructure) this.options.setStructure(id);
  }

  /** Looks around a commune, or from a point in it. */
  lookAround(commune: Commune | undefined, origin?: Origin): void {
    const code = commune?.code;
    this.options.setCommune(code ?? null);
    this.#origin = origin && { ...origin, code };
    this.#show(this.#placeName(commune));
  }

  lookAt({ id, name }: Structure): void {
    this.options.setStructure(id);
    this.#show(typographic(name));
  }

  /** Back to the place, from the structure chosen in it. */
  leaveStructure(): void {
    this.options.search().text = this.#placeName(this.commune);
    this.options.setStructure(null);
  }

  /** The place asked for is none that can be shown: the one that stood would be taken for it. What is written stays. */
  leavePlace(): void {
    this.#awaited = undefined;
    this.#origin = undefined;
    this.commune = undefined;
    this.options.onCommune();
    this.options.setCommune(null);
  }

  clear(): void {
    const search = this.options.search();
    search.cancel();
    search.text = '';
    this.leavePlace();
  }

  /** Before each drawing: what was awaited may be known, another widget may have chosen. */
  follow(): void {
    if (this.#awaited !== undefined) this.select(this.#awaited);
    const commune = this.options.selected();
    const isSame = commune?.code === this.commune?.code;
    this.commune = commune;
    if (this.#origin && this.#origin.code !== commune?.code) this.#origin = undefined;
    if (isSame) return;
    this.options.onCommune();
    const search = this.options.search();
    search.problem = undefined;
    // What the visitor is typing is not written over.
    if (!search.isEdited) search.text = this.#placeName(commune);
  }

  #show(name: string): void {
    const search = this.options.search();
    search.problem = undefined;
    search.text = name;
  }

  #placeName(commune: Commune | undefined): string {
    return this.#origin?.address ?? (commune ? typographic(commune.name) : '');
  }
}
