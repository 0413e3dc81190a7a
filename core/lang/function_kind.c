/* What CPython would call a function: repr tells those in C and those made of slots apart. */
#include <string.h>

#include "lang/function.h"
#include "lang/type.h"

/* Is it written in C in CPython, and shown so, though here it is Python? A program may
 * well print a table of them: {'+': operator.add}. */
bool gw_function_is_c(const gw_function *f) {
    static const struct {
        const char *module, *names; /* NULL: all */
    } rows[] = {{"operator", NULL},
                {"binascii", NULL},
                {"struct", NULL},
                {"bisect", NULL},
                {"_heapq", " heappush heappop heapify heapreplace heappushpop "},
                {"functools", " reduce cmp_to_key "},
                {"time", NULL},
                {"os", " getcwd "}};
    if (f->code->visible || !gw_is_str(f->module)) {
        return false;
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (gw_str_is(gw_as_str(f->module), rows[i].module)) {
            const char *at = rows[i].names ? strstr(rows[i].names, f->name->data) : NULL;
            return !rows[i].names || (at && at[-1] == ' ' && at[f->name->size] == ' ');
        }
    }
    return false;
}

/* Does CPython make the method of a slot of the type? */
bool gw_native_is_slot(const gw_native_def *def, const gw_type *owner_type) {
    static const char names[] =
        " __repr__ __str__ __hash__ __call__ __init__ __getattribute__ __setattr__ __delattr__ "
        "__lt__ __le__ __eq__ __ne__ __gt__ __ge__ __iter__ __next__ __len__ __getitem__ "
        "__setitem__ __delitem__ __contains__ __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ "
        "__mod__ __rmod__ __divmod__ __rdivmod__ __pow__ __rpow__ __neg__ __pos__ __abs__ "
        "__bool__ __invert__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ "
        "__xor__ __rxor__ __or__ __ror__ __int__ __float__ __floordiv__ __rfloordiv__ "
        "__truediv__ __rtruediv__ __index__ __iadd__ __imul__ __isub__ __iand__ __ior__ __ixor__ "
        "__matmul__ __rmatmul__ __get__ __set__ __delete__ __del__ ";
    const char *name = def->name, *owner = owner_type->name ? owner_type->name->data : "";
    if (*name != '_') {
        return false;
    }
    const char *at = strstr(names, name);
    const bool dict = strcmp(owner, "dict") == 0, list = strcmp(owner, "list") == 0;
    const bool set = strcmp(owner, "set") == 0 || strcmp(owner, "frozenset") == 0;
    const bool own = ((dict || list) && strcmp(name, "__getitem__") == 0) ||
                     ((dict || set) && strcmp(name, "__contains__") == 0);
    return at && at[-1] == ' ' && at[strlen(name)] == ' ' && !own;
}
