/* _re: what re (prelude/re.py) needs of the matcher. */
#include "lang/frame.h"
#include "lang/regex.h"
#include "lang/stdlib.h"
#include "lang/text.h"

enum { SLICE = 4096 }; /* steps between two chances to pause */

/* Program(words, groups, loops): groups without the whole match. */
typedef struct re_program {
    gw_object object;
    int32_t *words;
    size_t n;
    int32_t groups, loops;
} re_program;

/* program.on(text): searches of one text, whose characters are laid out once. */
typedef struct matcher {
    gw_object object;
    re_program *program;
    gw_regex regex;
} matcher;

static void *release_array(gw_vm *vm, void *array, size_t n, size_t size) {
    gw_release(vm->ctx, array, n * size);
    return NULL;
}

static void clear_program(gw_vm *vm, gw_object *self) {
    re_program *p = (re_program *)self;
    p->words = release_array(vm, p->words, p->n, sizeof *p->words);
}

static void clear_matcher(gw_vm *vm, gw_object *self) {
    matcher *m = (matcher *)self;
    gw_regex *r = &m->regex;
    r->registers = release_array(vm, r->registers, (size_t)r->n_registers, sizeof *r->registers);
    r->text = release_array(vm, r->text, (size_t)r->length, sizeof *r->text);
    r->stack = release_array(vm, r->stack, r->capacity, sizeof *r->stack);
    r->capacity = 0;
    re_program *p = m->program;
    m->program = NULL;
    gw_object_release(p);
}

static gw_flow construct_program(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    gw_value *items;
    size_t n;
    int64_t groups, loops;
    if (args->n != 3 || !gw_sequence_items(args->values[0], &items, &n)) {
        return gw_raise(vm, GW_X_TypeError, "Program(words, groups, loops)");
    }
    if (!gw_arg_int(vm, args->values[1], &groups) || !gw_arg_int(vm, args->values[2], &loops)) {
        return GW_RAISED;
    }
    re_program *p = gw_object_new(vm, cls);
    if (!p) {
        return GW_RAISED;
    }
    *out = gw_object_value(p);
    p->groups = (int32_t)groups;
    p->loops = (int32_t)loops;
    p->words = gw_vm_alloc_array(vm, n, sizeof *p->words);
    p->n = p->words ? n : 0;
    for (size_t i = 0; i < p->n; i++) {
        int64_t word = 0;
        gw_value_int(items[i], &word);
        p->words[i] = (int32_t)word;
    }
    if (p->words && gw_regex_check(vm->ctx, p->words, p->n, p->groups, p->loops)) {
        return GW_RETURNED;
    }
    if (p->words && gw_error(vm->ctx) == GW_OK) {
        gw_raise(vm, GW_X_ValueError, "Program: the words are no program");
    }
    gw_object_release(p);
    *out = gw_unset();
    return GW_RAISED;
}

/* The code points of a text; NULL: no memory. */
static uint32_t *code_points(gw_vm *vm, const gw_str *s) {
    uint32_t *text = gw_vm_alloc_array(vm, s->length, sizeof *text);
    for (size_t i = 0, at = 0; text && i < s->length; i++) {
        at += gw_text_decode(s->data + at, s->size - at, &text[i]);
    }
    return text;
}

static gw_flow program_on(gw_vm *vm, const gw_args *args, gw_value *out) {
    re_program *p = (re_program *)args->values[0].o;
    gw_str *s;
    if (!gw_arg_str(vm, args->values[1], "string", &s)) {
        return GW_RAISED;
    }
    if (s->length > INT32_MAX) {
        return gw_raise(vm, GW_X_OverflowError, "the text is too long for a search");
    }
    gw_value type = gw_module_get(vm, gw_module_find(vm, "_re"), "Matcher");
    matcher *m = gw_object_new(vm, (gw_type *)type.o);
    if (!m) {
        return GW_RAISED;
    }
    gw_regex *r = &m->regex;
    m->program = gw_object_retain(p);
    r->vm = vm;
    r->program = p->words;
    r->last_group = 2 * (p->groups + 1);
    const int32_t n = r->last_group + 1 + 2 * p->loops;
    r->registers = gw_vm_alloc_array(vm, (size_t)n, sizeof *r->registers);
    r->n_registers = r->registers ? n : 0;
    r->text = code_points(vm, s);
    r->length = r->text ? (int32_t)s->length : 0;
    if (!r->registers || !r->text) {
        gw_object_release(m);
        return GW_RAISED;
    }
    *out = gw_object_value(m);
    return GW_RETURNED;
}

/* Where it is: start and end of the match and of each group, -1 for none, then the last group. */
static gw_flow found(gw_vm *vm, gw_regex *r, gw_value *out) {
    r->registers[0] = r->start;
    r->registers[1] = r->place;
    const size_t n = (size_t)r->last_group + 1;
    gw_list *list = gw_list_new(vm, NULL, 0);
    for (size_t i = 0; list && i < n; i++) {
        if (!gw_list_append(vm, list, gw_int(r->registers[i]))) {
            gw_object_release(list);
            list = NULL;
        }
    }
    *out = list ? gw_object_value(list) : gw_unset();
    return list ? GW_RETURNED : GW_RAISED;
}

/* values: matcher. */
static gw_flow find_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_regex *r = &((matcher *)task->values[0].o)->regex;
    gw_regex_answer answer = GW_RE_NOT_YET;
    gw_release_value(in);
    GW_TASK_BEGIN(task)
    for (;;) {
        answer = gw_regex_run(r, SLICE);
        if (answer != GW_RE_NOT_YET) {
            break;
        }
        vm->steps += SLICE;
        GW_BREATHE(task);
    }
    GW_TASK_END
    if (answer == GW_RE_NO_MEMORY) {
        return GW_RAISED;
    }
    *out = gw_none();
    return answer == GW_RE_FOUND ? found(vm, r, out) : GW_RETURNED;
}

/* find(start, end, searching, whole, forbidden): the places, or None. */
static gw_flow matcher_find(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_regex *r = &((matcher *)args->values[0].o)->regex;
    int64_t numbers[3];
    (void)out;
    for (size_t i = 0; i < 3; i++) {
        if (!gw_arg_int(vm, args->values[i == 2 ? 5 : i + 1], &numbers[i])) {
            return GW_RAISED;
        }
    }
    if (!gw_arg_bool(vm, args->values[3], &r->searching) ||
        !gw_arg_bool(vm, args->values[4], &r->whole)) {
        return GW_RAISED;
    }
    if (numbers[0] < 0 || numbers[1] > r->length || numbers[0] > numbers[1]) {
        return gw_raise(vm, GW_X_ValueError, "find: places out of the text");
    }
    r->start = (int32_t)numbers[0];
    r->end = (int32_t)numbers[1];
    r->forbidden = (int32_t)numbers[2];
    gw_regex_begin(r);
    return gw_task_start(vm, find_step, args->values, 1, NULL);
}

static const gw_native_def program_methods[] = {{"on", program_on, 1, 1, 0, NULL}, {0}};
static const gw_native_def matcher_methods[] = {{"find", matcher_find, 5, 5, 0, NULL}, {0}};
static const gw_slots program_slots = {.clear = clear_program, .construct = construct_program};
static const gw_slots matcher_slots = {.clear = clear_matcher};
static const gw_type_def program_def = {.name = "Program",
                                        .module = "_re",
                                        .instance_size = sizeof(re_program),
                                        .layout = GW_L_NATIVE,
                                        .flags = GW_TYPE_FINAL,
                                        .slots = &program_slots,
                                        .methods = program_methods};
static const gw_type_def matcher_def = {.name = "Matcher",
                                        .module = "_re",
                                        .instance_size = sizeof(matcher),
                                        .layout = GW_L_NATIVE,
                                        .flags = GW_TYPE_FINAL,
                                        .slots = &matcher_slots,
                                        .methods = matcher_methods};

static bool init(gw_vm *vm, gw_value module) {
    gw_type *p = gw_type_new(vm, &program_def, NULL);
    if (!p || !gw_module_set_take(vm, module, "Program", gw_object_value(p))) {
        return false;
    }
    gw_type *m = gw_type_new(vm, &matcher_def, NULL);
    return m && gw_module_set_take(vm, module, "Matcher", gw_object_value(m));
}

const gw_module_def gw_regex_module = {.name = "_re", .init = init};
