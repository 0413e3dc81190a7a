/* Names that PyTorch has and this playground does not: refused by name, and never by chance. */
#include <string.h>

#include "lang/torch/types.h"

typedef struct absent {
    const char *owner, *names; /* separated by spaces */
} absent;

static const absent absents[] = {
#define ABSENT(owner, names) {owner, names},
#include "lang/torch/absent.def"
#undef ABSENT
};

static bool has_word(const char *words, const gw_str *word) {
    for (const char *at = words; (at = strstr(at, word->data)); at++) {
        char after = at[word->size];
        if ((at == words || at[-1] == ' ') && (after == ' ' || after == '\0')) {
            return word->size > 0;
        }
    }
    return false;
}

gw_flow gw_refuse_name(gw_vm *vm, const char *owner, const gw_str *name) {
    for (size_t i = 0; i < sizeof absents / sizeof *absents; i++) {
        if (strcmp(absents[i].owner, owner) == 0 && has_word(absents[i].names, name)) {
            if (strcmp(owner, "builtins") == 0) {
                return gw_raise(vm, GW_X_NameError, "'%s' is not part of the playground's Python",
                                name->data);
            }
            return gw_raise(vm, GW_X_AttributeError, "%s has no '%s' here", owner, name->data);
        }
    }
    return GW_RETURNED;
}

const char *gw_refused_names(size_t i, const char **names) {
    if (i >= sizeof absents / sizeof *absents) {
        return NULL;
    }
    *names = absents[i].names;
    return absents[i].owner;
}
