#include "lang/torch/saved.h"

#include <string.h>

#include "autograd/hook.h"
#include "lang/function.h"
#include "lang/torch/backward.h"
#include "lang/torch/size.h"

typedef struct saved_row {
    const char *node, *attributes;
} saved_row;

static const saved_row rows[] = {
#define SAVED(node, attributes) {#node, attributes},
#include "lang/torch/saved.def"
#undef SAVED
};

static const char *attributes_of(const char *node) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].node, node) == 0) {
            return rows[i].attributes;
        }
    }
    return "";
}

/* The next pair of "name source name source ..."; false at the end. */
typedef struct saved_pair {
    const char *name, *source;
    size_t name_length;
} saved_pair;

static bool next_pair(const char **at, saved_pair *out) {
    if (!**at) {
        return false;
    }
    out->name = *at;
    out->name_length = strcspn(*at, " ");
    out->source = *at + out->name_length + 1;
    const char *end = out->source + strcspn(out->source, " ");
    *at = *end ? end + 1 : end;
    return true;
}

static gw_flow read_tensor(gw_vm *vm, gw_node *node, uint8_t slot, gw_value *out) {
    size_t i = 0;
    while (i < node->n_saved &&
           (node->saved[i].slot != slot || !gw_saved_is_there(&node->saved[i]))) {
        i++;
    }
    *out = gw_none();
    if (i == node->n_saved) { /* no gradient needs it */
        return GW_RETURNED;
    }
    gw_tensor *t = gw_saved_tensor(node, i);
    return t ? gw_return_tensor(vm, t, out) : gw_raise_error(vm);
}

static gw_flow read_source(gw_vm *vm, gw_node *node, const char *source, gw_value *out) {
    if (strncmp(source, "scalar", 6) == 0) {
        *out = gw_value_of(vm, node->attributes->scalar);
        return GW_RETURNED;
    }
    if (strncmp(source, "shape", 5) == 0) { /* of the input: of what its gradient goes to */
        const gw_edge *edge = &node->next[0];
        const gw_metadata *input = &edge->node->outputs[edge->input_nr];
        gw_value sizes[GW_MAX_DIMS];
        for (int d = 0; d < input->ndim; d++) {
            sizes[d] = gw_int(input->dims[d]);
        }
        gw_tuple *tuple = gw_tuple_new(vm, sizes, input->ndim);
        *out = tuple ? gw_object_value(tuple) : gw_unset();
        return tuple ? GW_RETURNED : GW_RAISED;
    }
    return read_tensor(vm, node, *source == 'y' ? GW_SLOT_OUTPUT : (uint8_t)(*source - '0'), out);
}

static gw_flow read(gw_vm *vm, gw_value self, const char *name, gw_value *out) {
    gw_node *node = ((gw_wrapper *)self.o)->thing;
    const char *at = attributes_of(gw_node_name(node));
    saved_pair pair;
    while (next_pair(&at, &pair)) {
        if (strlen(name) == pair.name_length && memcmp(name, pair.name, pair.name_length) == 0) {
            return read_source(vm, node, pair.source, out);
        }
    }
    return gw_raise(vm, GW_X_AttributeError, "%s has no '_saved_%s' here", gw_node_name(node),
                    name);
}

/* Every attribute that a row may have: a getter is not told its name. */
/* clang-format off */
#define NAMES(X)                                                                               \
    X(condition) X(exponent) X(index) X(inverse) X(mask) X(mat1) X(mat2) X(other) X(result)    \
    X(self) X(self_sizes) X(self_sym_sizes) X(target) X(tensor) X(vec) X(weight)
/* clang-format on */
#define X(name)                                                                \
    static gw_flow attribute_##name(gw_vm *vm, gw_value self, gw_value *out) { \
        return read(vm, self, #name, out);                                     \
    }
NAMES(X)
#undef X
static const gw_getset_def getsets[] = {
#define X(name) {"_saved_" #name, attribute_##name, NULL, "What was saved for the way back."},
    NAMES(X)
#undef X
};

bool gw_add_saved(gw_vm *vm, gw_type *type, const char *name) {
    const char *at = attributes_of(name);
    saved_pair pair;
    while (next_pair(&at, &pair)) {
        for (size_t i = 0; i < sizeof getsets / sizeof *getsets; i++) {
            const char *own = getsets[i].name + strlen("_saved_");
            if (strlen(own) != pair.name_length || memcmp(own, pair.name, pair.name_length) != 0) {
                continue;
            }
            const gw_value getset = gw_getset_new(vm, &getsets[i], type);
            const bool kept = !gw_is_unset(getset) &&
                              gw_dict_set_text(vm, type->attributes, getsets[i].name, getset);
            gw_release_value(getset);
            if (!kept) {
                return false;
            }
        }
    }
    return true;
}
