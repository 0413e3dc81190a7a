/* A vm alone, without a session or torch: programs as text, run in slices. */
#ifndef GW_TESTS_MACHINE_H
#define GW_TESTS_MACHINE_H

#include <string.h>

#include "lang/vm.h"
#include "test.h"

typedef struct machine {
    gw_context *ctx;
    gw_vm *vm;
    gw_vm_state state;
} machine;

static inline const char *machine_text(const gw_buffer *buffer) {
    return buffer->length ? buffer->data : "";
}

/* Compiles and starts `source` in a fresh context; the program has not run yet. */
static inline machine machine_start(const char *source, const gw_vm_options *options) {
    gw_syntax_error error;
    machine m = {.ctx = test_context_new()};
    m.vm = gw_vm_new(m.ctx, options);
    assert_non_null(m.vm);
    gw_code *code = gw_compile(m.ctx, source, strlen(source), "x.py", &error);
    if (!code) {
        fail_msg("%s: %s", error.type, error.message);
    }
    assert_true(gw_vm_start(m.vm, code, source, strlen(source)));
    m.state = gw_vm_state_of(m.vm);
    return m;
}

static inline void machine_run(machine *m, uint64_t slice) {
    do {
        m->state = gw_vm_run(m->vm, slice);
    } while (m->state == GW_VM_PAUSED);
}

/* Frees it all: the test fails if a block is still held. */
static inline void machine_end(machine *m) {
    gw_vm_free(m->vm);
    test_context_end(m->ctx);
}

/* The program must end as told, having written exactly `out` and, to stderr, `err`. */
static inline void machine_check(const char *source, const gw_vm_options *options,
                                 gw_vm_state state, const char *out, const char *err) {
    machine m = machine_start(source, options);
    machine_run(&m, UINT64_MAX);
    assert_string_equal(machine_text(gw_vm_stderr(m.vm)), err);
    assert_string_equal(machine_text(gw_vm_stdout(m.vm)), out);
    assert_int_equal(m.state, state);
    machine_end(&m);
}

static inline void machine_prints(const char *source, const char *out) {
    machine_check(source, NULL, GW_VM_DONE, out, "");
}

#endif
