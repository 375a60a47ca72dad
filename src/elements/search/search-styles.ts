import { css } from 'lit';

export const searchStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin: 0;
  }
  .search > .button {
    flex: 1 1 auto;
    min-height: max(3.25em, 52px);
  }
  .search .anchor {
    flex: 1 1 100%;
  }
  .search label,
  .hint {
    width: 100%;
    margin: 0;
  }
  .button[aria-busy] {
    border-style: dashed;
    cursor: progress;
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .link {
    display: inline;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .link + .link {
    margin-inline-start: 0.6em;
  }
  @container (min-width: 36em) {
    .search .anchor {
      flex: 1 1 0;
    }
    .search > .button {
      flex: none;
    }
  }
  @media print {
    .search {
      display: none;
    }
  }
`;
