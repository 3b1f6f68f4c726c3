// The body of an interaction response, and the choices of an autocomplete response.
import { z } from 'zod';

export const callback = z.object({
  type: z.literal([4, 5, 6, 7, 8, 9]),
  data: z.unknown().optional(),
});

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: z.unknown().optional(),
  value: z.union([z.string().min(1).max(100), z.number()]),
});

export const autocomplete = z.object({ choices: z.array(choice).max(25) });

export type Choice = z.infer<typeof choice>;
