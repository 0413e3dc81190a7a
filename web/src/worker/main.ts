/** The engine's worker. */
import { serve } from './server';

serve(self as unknown as Parameters<typeof serve>[0]);
