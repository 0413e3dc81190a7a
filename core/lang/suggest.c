#include "lang/suggest.h"

#include <string.h>

#include "lang/dict.h"
#include "lang/exception_named.h"
#include "lang/frame.h"
#include "lang/list.h"
#include "lang/module.h"
#include "lang/type.h"

/* Costs, and limits beyond which nothing is suggested. */
enum { MOVE = 2, CASE = 1, MOST_CANDIDATES = 750, MOST_BYTES = 40 };

static int substitution(char a, char b) {
    if (a == b) {
        return 0;
    }
    if ((a & 31) != (b & 31)) {
        return MOVE;
    }
    const char x = a >= 'A' && a <= 'Z' ? (char)(a + 32) : a;
    const char y = b >= 'A' && b <= 'Z' ? (char)(b + 32) : b;
    return x == y ? CASE : MOVE;
}

/* What it costs to turn the one into the other (Levenshtein 1966), row by row. */
static int distance(const char *a, size_t na, const char *b, size_t nb) {
    int row[MOST_BYTES + 1];
    while (na && nb && *a == *b) {
        a++, b++, na--, nb--;
    }
    while (na && nb && a[na - 1] == b[nb - 1]) {
        na--, nb--;
    }
    if (na > MOST_BYTES || nb > MOST_BYTES) {
        return INT32_MAX;
    }
    for (size_t i = 0; i <= na; i++) {
        row[i] = (int)i * MOVE;
    }
    for (size_t j = 0; j < nb; j++) {
        int diagonal = row[0];
        row[0] += MOVE;
        for (size_t i = 0; i < na; i++) {
            const int replaced = diagonal + substitution(a[i], b[j]);
            const int moved = (row[i] < row[i + 1] ? row[i] : row[i + 1]) + MOVE;
            diagonal = row[i + 1];
            row[i + 1] = replaced < moved ? replaced : moved;
        }
    }
    return row[na];
}

typedef struct best {
    const gw_str *name;
    const char *found;
    int distance;
    size_t candidates;
    bool alphabetical; /* of equally near ones the first in the alphabet, not the first met */
} best;

static void consider(best *b, const char *candidate, size_t size) {
    b->candidates++;
    const int most = (int)(b->name->size + size + 3) * MOVE / 6;
    if (gw_str_is(b->name, candidate)) {
        return;
    }
    const int d = distance(b->name->data, b->name->size, candidate, size);
    const bool nearer = !b->found || d < b->distance ||
                        (b->alphabetical && d == b->distance && strcmp(candidate, b->found) < 0);
    if (d <= most && nearer) {
        b->found = candidate;
        b->distance = d;
    }
}

static void consider_dict(best *b, const gw_dict *dict) {
    gw_value key;
    for (size_t at = 0; dict && gw_dict_next(dict, &at, &key, NULL);) {
        if (gw_is_str(key)) {
            consider(b, gw_as_str(key)->data, gw_as_str(key)->size);
        }
    }
}

/* CPython 3.11's, in their order, whether they are here or not: of equally near ones the first. */
static const char *const builtins[] = {"__name__",
                                       "__doc__",
                                       "__package__",
                                       "__loader__",
                                       "__spec__",
                                       "__build_class__",
                                       "__import__",
                                       "abs",
                                       "all",
                                       "any",
                                       "ascii",
                                       "bin",
                                       "breakpoint",
                                       "callable",
                                       "chr",
                                       "compile",
                                       "delattr",
                                       "dir",
                                       "divmod",
                                       "eval",
                                       "exec",
                                       "format",
                                       "getattr",
                                       "globals",
                                       "hasattr",
                                       "hash",
                                       "hex",
                                       "id",
                                       "input",
                                       "isinstance",
                                       "issubclass",
                                       "iter",
                                       "aiter",
                                       "len",
                                       "locals",
                                       "max",
                                       "min",
                                       "next",
                                       "anext",
                                       "oct",
                                       "ord",
                                       "pow",
                                       "print",
                                       "repr",
                                       "round",
                                       "setattr",
                                       "sorted",
                                       "sum",
                                       "vars",
                                       "None",
                                       "Ellipsis",
                                       "NotImplemented",
                                       "False",
                                       "True",
                                       "bool",
                                       "memoryview",
                                       "bytearray",
                                       "bytes",
                                       "classmethod",
                                       "complex",
                                       "dict",
                                       "enumerate",
                                       "filter",
                                       "float",
                                       "frozenset",
                                       "property",
                                       "int",
                                       "list",
                                       "map",
                                       "object",
                                       "range",
                                       "reversed",
                                       "set",
                                       "slice",
                                       "staticmethod",
                                       "str",
                                       "super",
                                       "tuple",
                                       "type",
                                       "zip",
                                       "__debug__",
                                       "BaseException",
                                       "BaseExceptionGroup",
                                       "Exception",
                                       "GeneratorExit",
                                       "KeyboardInterrupt",
                                       "SystemExit",
                                       "ArithmeticError",
                                       "AssertionError",
                                       "AttributeError",
                                       "BufferError",
                                       "EOFError",
                                       "ImportError",
                                       "LookupError",
                                       "MemoryError",
                                       "NameError",
                                       "OSError",
                                       "ReferenceError",
                                       "RuntimeError",
                                       "StopAsyncIteration",
                                       "StopIteration",
                                       "SyntaxError",
                                       "SystemError",
                                       "TypeError",
                                       "ValueError",
                                       "Warning",
                                       "FloatingPointError",
                                       "OverflowError",
                                       "ZeroDivisionError",
                                       "BytesWarning",
                                       "DeprecationWarning",
                                       "EncodingWarning",
                                       "FutureWarning",
                                       "ImportWarning",
                                       "PendingDeprecationWarning",
                                       "ResourceWarning",
                                       "RuntimeWarning",
                                       "SyntaxWarning",
                                       "UnicodeWarning",
                                       "UserWarning",
                                       "BlockingIOError",
                                       "ChildProcessError",
                                       "ConnectionError",
                                       "FileExistsError",
                                       "FileNotFoundError",
                                       "InterruptedError",
                                       "IsADirectoryError",
                                       "NotADirectoryError",
                                       "PermissionError",
                                       "ProcessLookupError",
                                       "TimeoutError",
                                       "IndentationError",
                                       "IndexError",
                                       "KeyError",
                                       "ModuleNotFoundError",
                                       "NotImplementedError",
                                       "RecursionError",
                                       "UnboundLocalError",
                                       "UnicodeError",
                                       "BrokenPipeError",
                                       "ConnectionAbortedError",
                                       "ConnectionRefusedError",
                                       "ConnectionResetError",
                                       "TabError",
                                       "UnicodeDecodeError",
                                       "UnicodeEncodeError",
                                       "UnicodeTranslateError",
                                       "ExceptionGroup",
                                       "EnvironmentError",
                                       "IOError",
                                       "open",
                                       "quit",
                                       "exit",
                                       "copyright",
                                       "credits",
                                       "license",
                                       "help"};

static void consider_builtins(best *b) {
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++) {
        consider(b, builtins[i], strlen(builtins[i]));
    }
}

static bool is_found(const best *b) {
    return b->found && b->candidates < MOST_CANDIDATES;
}

/* Locals where it was raised, then globals, then builtins. */
static const char *near_name(const gw_vm *vm, const gw_exception *e) {
    best b = {.name = gw_as_str(gw_named_part(e, GW_NAMED_NAME))};
    const gw_code_object *code = e->n_trace ? (gw_code_object *)e->trace[0].code : NULL;
    for (uint32_t i = 0; code && i < code->code->n_locals; i++) {
        consider(&b, code->local_names[i]->data, code->local_names[i]->size);
    }
    if (is_found(&b)) {
        return b.found;
    }
    const gw_value main = gw_dict_get_str(vm->modules, gw_name(vm, GW_N___main__));
    b = (best){.name = b.name};
    consider_dict(&b, gw_is_unset(main) ? NULL : gw_module_dict(main));
    if (is_found(&b)) {
        return b.found;
    }
    b = (best){.name = b.name};
    consider_builtins(&b);
    return is_found(&b) ? b.found : NULL;
}

/* The value of a key that is this text; unset: none. */
static gw_value find_text(const gw_dict *dict, const char *text) {
    gw_value key, value;
    for (size_t at = 0; gw_dict_next(dict, &at, &key, &value);) {
        if (gw_is_str(key) && gw_str_is(gw_as_str(key), text)) {
            return value;
        }
    }
    return gw_unset();
}

/* An nn.Module. */
static bool is_module(gw_vm *vm, gw_value self) {
    const gw_type *type = gw_type_of(vm, self);
    for (size_t i = 0; i < type->n_mro; i++) {
        const gw_type *base = type->mro[i];
        if (gw_str_is(base->name, "Module") && gw_str_is(base->module, "torch.nn.modules.module")) {
            return true;
        }
    }
    return false;
}

static const char *near_attribute(gw_vm *vm, gw_value self, const gw_str *name) {
    best b = {.name = name, .alphabetical = true};
    if (gw_has_layout(self, GW_L_MODULE)) {
        consider_dict(&b, gw_module_dict(self));
        return is_found(&b) ? b.found : NULL;
    }
    const bool is_class = gw_has_layout(self, GW_L_TYPE);
    gw_dict *own = is_class ? NULL : gw_object_attributes(vm, self, false);
    /* dir() of an nn.Module has what it keeps apart. */
    static const char *const kept[] = {"_parameters", "_modules", "_buffers"};
    for (size_t i = 0; own && is_module(vm, self) && i < sizeof kept / sizeof *kept; i++) {
        const gw_value dict = find_text(own, kept[i]);
        consider_dict(&b, gw_is_dict(dict) ? gw_as_dict(dict) : NULL);
    }
    const gw_type *type = is_class ? (gw_type *)self.o : gw_type_of(vm, self);
    consider_dict(&b, own);
    for (size_t i = 0; i < type->n_mro; i++) {
        consider_dict(&b, type->mro[i]->attributes);
    }
    return is_found(&b) ? b.found : NULL;
}

void gw_write_suggestion(const gw_vm *vm, gw_buffer *out, const gw_exception *e) {
    const char *found = NULL;
    const gw_value name = gw_named_part(e, GW_NAMED_NAME), of = gw_named_part(e, GW_NAMED_OF);
    if (!gw_is_str(name)) {
        return;
    }
    if (gw_type_is_subtype(e->object.type, vm->exceptions[GW_X_NameError])) {
        found = near_name(vm, e);
    } else if (gw_type_is_subtype(e->object.type, vm->exceptions[GW_X_AttributeError])) {
        found = near_attribute(e->object.type->vm, of, gw_as_str(name));
    }
    if (gw_type_is_subtype(e->object.type, vm->exceptions[GW_X_ModuleNotFoundError])) {
        gw_write_available(vm, out);
    }
    if (found) {
        gw_buffer_format(out, ". Did you mean: '%s'?", found);
    }
}
