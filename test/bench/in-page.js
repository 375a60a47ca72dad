/* global Element, MutationObserver, PerformanceObserver, addEventListener, document, performance, requestAnimationFrame, scheduler, setTimeout */
// Runs in a page before its own scripts, and measures from inside it. Makes one global, `bench`.

/** Times are in ms; those of `shown` count from the start of the navigation. */
const bench = (() => {
  /** Not held: a widget that was removed must go. @type {Set<WeakRef<ParentNode>>} */
  const roots = new Set([new WeakRef(document)]);
  /** @type {Set<(records: readonly MutationRecord[]) => void>} */
  const watchers = new Set();
  const observer = new MutationObserver((records) => {
    for (const watch of watchers) watch(records);
  });
  const everything = { childList: true, subtree: true, attributes: true, characterData: true };
  observer.observe(document, everything);

  const attachShadow = Reflect.get(Element.prototype, 'attachShadow');
  /** @param {ShadowRootInit} init */
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.add(new WeakRef(root));
    observer.observe(root, everything);
    return root;
  };

  /** @type {PerformanceEntry[]} */
  const layoutShifts = [];
  new PerformanceObserver((seen) => layoutShifts.push(...seen.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  });

  /**
   * @param {ParentNode | undefined} root
   * @param {string} selector
   */
  const isShown = (root, selector) => root?.querySelector(selector)?.isConnected;

  /**
   * Whether a node is in such an element, is one, or came with one in it.
   * @param {Node} node
   * @param {string} selector
   */
  const isPartOf = (node, selector) => {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element) return false;
    return element.closest(selector) ?? (element === node && element.querySelector(selector));
  };

  /**
   * Once the frame that is being made is painted, and before what waits for that to go on.
   * @returns {Promise<number>}
   */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        void scheduler.postTask(
          () => {
            resolve(performance.now());
          },
          { priority: 'user-blocking' },
        );
      });
    });

  return {
    /**
     * When an element is first painted, in whichever tree it comes.
     * @param {string} selector
     * @returns {Promise<number>}
     */
    shown(selector) {
      return new Promise((resolve) => {
        const look = () => {
          if (![...roots].some((root) => isShown(root.deref(), selector))) return;
          watchers.delete(look);
          resolve(painted());
        };
        watchers.add(look);
        look();
      });
    },

    /**
     * The next change inside an element, or the coming of one.
     * @param {string} selector
     * @returns {Promise<void>}
     */
    changed(selector) {
      return new Promise((resolve) => {
        /** @param {readonly MutationRecord[]} records */
        const watch = (records) => {
          const isThere = records.some(({ target, addedNodes }) =>
            [target, ...addedNodes].some((node) => isPartOf(node, selector)),
          );
          if (!isThere) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
      });
    },

    /**
     * @param {string} type
     * @returns {Promise<Event>}
     */
    event(type) {
      return new Promise((resolve) => {
        addEventListener(type, resolve, { capture: true, once: true });
      });
    },

    /**
     * From what the visitor does next to the paint of what it leads to.
     * @param {string} type of event
     * @param {Promise<unknown>} outcome
     */
    async interaction(type, outcome) {
      const { timeStamp } = await this.event(type);
      await outcome;
      return (await painted()) - timeStamp;
    },

    /**
     * What a measure gives, and the longest task in it; those under 50 ms count as none.
     * @param {Promise<number>} measure
     */
    async longest(measure) {
      /** @type {PerformanceEntry[]} */
      const tasks = [];
      const observer = new PerformanceObserver((seen) => tasks.push(...seen.getEntries()));
      observer.observe({ type: 'longtask' });
      const value = await measure;
      const end = performance.now();
      // They are told once they have ended.
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
      observer.disconnect();
      const within = tasks.filter(({ startTime }) => startTime < end);
      return [value, Math.max(0, ...within.map(({ duration }) => duration))];
    },

    /**
     * From giving a finder its data to the paint of its list; the map beside it comes in a later frame.
     * @param {Element & { data: unknown }} finder
     * @param {readonly unknown[]} data
     */
    async give(finder, data) {
      const start = performance.now();
      const changed = this.changed('[part=results]');
      finder.data = data;
      await changed;
      return (await painted()) - start;
    },

    /**
     * The least that a first list can take: records copied as they are, one of each identifier, put in order, and twenty
     * names painted.
     * @param {readonly { id: string, name: string, address: object, position: readonly number[] }[]} data
     */
    async copy(data) {
      const start = performance.now();
      const byId = new Map(
        data.map((one) => [
          one.id,
          { ...one, address: { ...one.address }, position: [...one.position] },
        ]),
      );
      const keyed = [...byId.values()].map((one) => ({ key: one.name.toLowerCase(), one }));
      keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
      const list = document.createElement('ul');
      for (const { one } of keyed.slice(0, 20)) {
        list.append(Object.assign(document.createElement('li'), { textContent: one.name }));
      }
      document.body.append(list);
      const end = await painted();
      list.remove();
      return end - start;
    },

    /** All that moved since the start. */
    shift() {
      return layoutShifts.reduce(
        (sum, entry) => sum + /** @type {PerformanceEntry & { value: number }} */ (entry).value,
        0,
      );
    },
  };
})();

Object.assign(globalThis, { bench });
