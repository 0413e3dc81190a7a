/* Signatures of torch's functions, read from their text (arguments.h has the notation), and whether
 * a value fits a parameter. */
#ifndef GW_LANG_TORCH_PARAMETERS_H
#define GW_LANG_TORCH_PARAMETERS_H

#include "lang/torch/arguments.h"

typedef enum gw_kind {
    GW_K_TENSOR,
    GW_K_OPERAND,
    GW_K_NUMBER,
    GW_K_INT,
    GW_K_FLOAT,
    GW_K_BOOL,
    GW_K_TRUTH,
    GW_K_STR,
    GW_K_OBJECT,
    GW_K_INTS,
    GW_K_INTS_OR_ONE,
    GW_K_SIZES,
    GW_K_TENSORS,
    GW_K_DTYPE,
    GW_K_DEVICE,
    GW_K_LAYOUT,
    GW_K_STORAGE,
    GW_K_FORMAT,
    GW_K_NAME,
    GW_K_NAMES,
    GW_K_GENERATOR
} gw_kind;

typedef struct gw_parameter {
    const char *name; /* not ended by a NUL */
    size_t length;
    gw_kind kind;
    bool optional, takes_none, keyword_only, refused;
} gw_parameter;

typedef struct gw_parameters {
    gw_parameter parameters[GW_MAX_PARAMETERS];
    size_t n, n_positional, n_required;
} gw_parameters;

typedef enum gw_match { GW_MATCH_NO, GW_MATCH_YES, GW_MATCH_RAISED } gw_match;

/* The overloads of one text, read once in the life of a vm: reading costs more than most
 * operations. Texts are told apart by where they are. */
typedef struct gw_signatures {
    struct gw_signatures *next;
    const char *text;
    size_t n;
    bool one_tensor; /* is all that the first overload needs */
    gw_parameters overloads[];
} gw_signatures;

struct gw_torch;
/* Borrowed; NULL and MemoryError. */
const gw_signatures *gw_signatures_of(gw_vm *vm, const char *text);
void gw_signatures_free(struct gw_torch *torch);

/* How messages name it: "tuple of ints". */
const char *gw_kind_name(gw_kind kind);
/* As messages write it, without the first ones: "(Tensor input, *, torch.dtype dtype)". */
void gw_parameters_write(const gw_parameters *s, size_t first, gw_buffer *out);
/* Whether `v` is what a parameter of that kind takes. `position`: for the one kind that raises. */
gw_match gw_parameter_check(gw_vm *vm, gw_kind kind, gw_value v, size_t position);

bool gw_is_torch_int(gw_value v); /* an int, but no bool; or a 0-d int64 tensor */
bool gw_is_text(const char *bytes, size_t length, const char *text);

#endif
