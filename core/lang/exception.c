#include "lang/exception.h"

#include <stdarg.h>
#include <stdio.h>

#include "lang/frame.h"
#include "lang/type.h"

/* What an `except` or `finally` further out is handling now. */
gw_value gw_handled(const gw_vm *vm) {
    for (const gw_frame *f = vm->top; f; f = f->below) {
        if (f->kind == GW_FRAME_PYTHON) {
            const gw_value handled = ((const gw_python_frame *)f)->handled;
            if (gw_is_object(handled)) {
                return handled;
            }
        }
    }
    return gw_unset();
}

/* Sets `e`'s context, taking care that the chain of contexts stays a chain: when `e` is already in
 * it, it is cut there (as CPython does). */
static void chain_context(gw_exception *e, gw_value context) {
    if (!gw_is_object(context) || context.o == &e->object) {
        return;
    }
    gw_exception *at = (gw_exception *)context.o;
    while (gw_is_object(at->context)) {
        if (at->context.o == &e->object) {
            gw_assign_take(&at->context, gw_none());
            break;
        }
        at = (gw_exception *)at->context.o;
    }
    gw_assign_take(&e->context, gw_retain(context));
}

static gw_flow raise_take(gw_vm *vm, gw_exception *e) {
    chain_context(e, gw_handled(vm));
    gw_assign_take(&vm->raised, gw_object_value(e));
    return GW_RAISED;
}

gw_flow gw_raise_object(gw_vm *vm, gw_value exception) {
    return raise_take(vm, (gw_exception *)gw_retain(exception).o);
}

gw_flow gw_raise_memory(gw_vm *vm) {
    gw_error_clear(vm->ctx);
    if (gw_is_object(vm->memory_error)) {
        gw_exception *e = (gw_exception *)vm->memory_error.o;
        gw_exception_take_lines(vm, e, e, 0);
        gw_assign_take(&e->context, gw_none());
        gw_assign_take(&vm->raised, gw_retain(vm->memory_error));
    }
    return GW_RAISED;
}

gw_exception *gw_exception_new(gw_vm *vm, gw_type *type, gw_tuple *args) {
    gw_exception *e = args ? gw_object_new(vm, type) : NULL;
    if (!e) {
        gw_object_release(args);
        return NULL;
    }
    e->args = args;
    e->cause = e->context = e->value = gw_none();
    return e;
}

static gw_flow raise_text(gw_vm *vm, gw_type *type, const char *format, va_list list) {
    char text[1024];
    char *longer = NULL;
    va_list again;
    va_copy(again, list);
    const int n = vsnprintf(text, sizeof text, format, list);
    const size_t size = n < 0 ? 0 : (size_t)n;
    if (size >= sizeof text && (longer = gw_alloc(vm->ctx, size + 1))) {
        vsnprintf(longer, size + 1, format, again);
    }
    va_end(again);
    gw_str *message = size < sizeof text ? gw_str_new(vm, text, size)
                      : longer           ? gw_str_new(vm, longer, size)
                                         : NULL;
    gw_release(vm->ctx, longer, size + 1);
    if (!message) {
        return gw_raise_memory(vm);
    }
    gw_value argument = gw_object_value(message);
    gw_exception *e = gw_exception_new(vm, type, gw_tuple_new_take(vm, &argument, 1));
    return e ? raise_take(vm, e) : GW_RAISED;
}

gw_flow gw_raise(gw_vm *vm, gw_exception_id id, const char *format, ...) {
    va_list list;
    va_start(list, format);
    const gw_flow flow = raise_text(vm, vm->exceptions[id], format, list);
    va_end(list);
    return flow;
}

gw_flow gw_raise_type(gw_vm *vm, gw_type *type, const char *format, ...) {
    va_list list;
    va_start(list, format);
    const gw_flow flow = raise_text(vm, type, format, list);
    va_end(list);
    return flow;
}

gw_flow gw_raise_numbered(gw_vm *vm, gw_exception_id id, int64_t number, const char *meaning) {
    gw_str *text = gw_str_text(vm, meaning);
    gw_value values[] = {gw_int(number), gw_object_value(text)};
    gw_exception *e =
        text ? gw_exception_new(vm, vm->exceptions[id], gw_tuple_new_take(vm, values, 2)) : NULL;
    return e ? raise_take(vm, e) : GW_RAISED;
}

gw_flow gw_raise_value(gw_vm *vm, gw_exception_id id, gw_value argument) {
    const size_t n = gw_is_unset(argument) ? 0 : 1;
    gw_exception *e = gw_exception_new(vm, vm->exceptions[id], gw_tuple_new(vm, &argument, n));
    if (e && (id == GW_X_StopIteration || id == GW_X_SystemExit) && n) {
        e->value = gw_retain(argument);
    }
    return e ? raise_take(vm, e) : GW_RAISED;
}

gw_flow gw_raise_error(gw_vm *vm) {
    char message[GW_MESSAGE_SIZE];
    gw_exception_id id = GW_X_RuntimeError;
    switch (gw_error(vm->ctx)) {
    case GW_E_MEMORY:
        return gw_raise_memory(vm);
    case GW_E_TYPE:
        id = GW_X_TypeError;
        break;
    case GW_E_VALUE:
        id = GW_X_ValueError;
        break;
    case GW_E_INDEX:
        id = GW_X_IndexError;
        break;
    case GW_E_NOT_IMPLEMENTED:
        id = GW_X_NotImplementedError;
        break;
    case GW_E_LINALG:
        id = GW_X__LinAlgError;
        break;
    case GW_E_INTERNAL:
        id = GW_X_SystemError;
        break;
    case GW_E_RUNTIME:
    case GW_OK:
        break;
    }
    snprintf(message, sizeof message, "%s", gw_error_message(vm->ctx));
    gw_error_clear(vm->ctx);
    return gw_raise(vm, id, "%s", message);
}

gw_value gw_raised(const gw_vm *vm) {
    return vm->raised;
}

gw_value gw_catch(gw_vm *vm) {
    const gw_value e = vm->raised;
    vm->raised = gw_unset();
    return e;
}

bool gw_raised_is(const gw_vm *vm, gw_exception_id id) {
    return gw_is_object(vm->raised) && gw_is_instance(vm, vm->raised, vm->exceptions[id]);
}

void gw_exception_add_line(gw_vm *vm, gw_exception *e, gw_trace_entry entry) {
    if (e->n_trace == e->trace_capacity) {
        const size_t wider = e->trace_capacity * 2 + 4;
        void *trace = gw_resize(vm->ctx, e->trace, e->trace_capacity * sizeof *e->trace,
                                wider * sizeof *e->trace);
        if (!trace) {
            gw_error_clear(vm->ctx);
            return;
        }
        e->trace = trace;
        e->trace_capacity = wider;
    }
    gw_object_retain(entry.code);
    e->trace[e->n_trace++] = entry;
}

void gw_exception_take_lines(gw_vm *vm, gw_exception *e, const gw_exception *from, size_t n) {
    for (const size_t kept = from == e ? n : 0; e->n_trace > kept; e->n_trace--) {
        gw_object_release(e->trace[e->n_trace - 1].code);
    }
    for (size_t i = e->n_trace; i < n && i < from->n_trace; i++) {
        gw_exception_add_line(vm, e, from->trace[i]);
    }
}
