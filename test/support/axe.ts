import axe from 'axe-core';

/** What axe finds wrong in an element, its shadow trees included; one line each. Empty when all is well. */
export async function violations(element: Element): Promise<readonly string[]> {
  const { violations: found } = await axe.run(element, {
    // A widget is a part of a page: what concerns the whole page is the page's.
    rules: { region: { enabled: false } },
  });
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}
