/* Signatures of functions that PyTorch no longer writes down and still takes. */
#ifndef GW_LANG_TORCH_OLD_FORMS_H
#define GW_LANG_TORCH_OLD_FORMS_H

#include "lang/torch/parameters.h"

/* Tries the function's old signatures, when none of `known` fits: t->values are those of its first
 * one, and PyTorch's warning is told. */
gw_match gw_targs_match_old(gw_targs *t, const gw_signatures *known, const gw_args *args,
                            bool is_method);

#endif
