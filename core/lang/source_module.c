/* _source: how modules of the prelude make functions of text (namedtuple, dataclass), so that
 * arguments are bound, and complained about, as those of any function. */
#include <string.h>

#include "lang/frame.h"
#include "lang/stdlib.h"

/* run(text, names): the text is run as a module's body with `names` as its globals. */
static gw_flow source_run(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *text;
    (void)out;
    if (!gw_arg_str(vm, args->values[0], "text", &text)) {
        return GW_RAISED;
    }
    if (!gw_is_dict(args->values[1])) {
        return gw_raise(vm, GW_X_TypeError, "names must be a dict");
    }
    gw_syntax_error error;
    gw_code *code = gw_compile(vm->ctx, text->data, text->size, "<string>", &error);
    if (!code) {
        return gw_error(vm->ctx) ? gw_raise_error(vm)
                                 : gw_raise(vm, GW_X_SyntaxError, "%s", error.message);
    }
    if (!gw_vm_add_source(vm, code, text->data, text->size, false)) {
        return GW_RAISED;
    }
    gw_code_object *object = gw_code_object_new(vm, code, false);
    gw_python_frame *frame =
        object ? gw_frame_new(vm, object, (gw_dict *)args->values[1].o, NULL) : NULL;
    gw_object_release(object);
    return frame ? gw_frame_push(vm, frame) : GW_RAISED;
}

/* text(filename): of the program, when that is the name it was given; None otherwise. */
static gw_flow source_text(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *name;
    if (!gw_arg_str(vm, args->values[0], "filename", &name)) {
        return GW_RAISED;
    }
    for (const gw_source *s = vm->sources; s; s = s->next) {
        if (s->visible && gw_str_is(name, s->code->filename)) {
            return gw_return_str(gw_str_new(vm, s->text, s->length), out);
        }
    }
    *out = gw_none();
    return GW_RETURNED;
}

static const gw_native_def functions[] = {
    {"run", source_run, 2, 2, 0, NULL}, {"text", source_text, 1, 1, 0, NULL}, {0}};

const gw_module_def gw_source_module = {.name = "_source", .functions = functions};
