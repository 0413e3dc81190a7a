/* out=: results that are written into a tensor that is there already. */
#ifndef GW_LANG_TORCH_OUT_ARGUMENT_H
#define GW_LANG_TORCH_OUT_ARGUMENT_H

#include "lang/torch/table.h"

/* Whether the call gives the parameter out. */
bool gw_torch_has_out(const gw_targs *t);

/* Runs `body` without it and copies the result into it, which is then the result. */
gw_flow gw_torch_into(gw_targs *t, gw_torch_body body, gw_value *out);

#endif
