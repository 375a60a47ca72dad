import { ContextRoot } from '@lit/context';

// A widget may wake before the provider around it: its request is kept, and answered when the provider comes.
new ContextRoot().attach(document.documentElement);
