/* Modules that come when they are first imported: the run pauses, and goes on when they are there.
 */
#include <string.h>

#include "lang/library.h"
#include "lang/pack.h"
#include "machine.h"

/* Two modules in one bundle, and what its maker writes about it. */
typedef struct shelf {
    gw_context *ctx;
    gw_buffer bytes;
    gw_bundle known[2];
    gw_module_def first, second;
    gw_library *library;
} shelf;

static gw_module_def pack(shelf *s, const char *name, const char *text) {
    gw_syntax_error error;
    gw_code *code = gw_compile(s->ctx, text, strlen(text), name, &error);
    const size_t offset = s->bytes.length;
    assert_non_null(code);
    assert_true(gw_code_pack(code, &s->bytes));
    gw_code_free(code);
    return (gw_module_def){.name = name,
                           .bundle = s->known,
                           .bundle_offset = offset,
                           .packed_size = s->bytes.length - offset};
}

static void make(shelf *s) {
    *s = (shelf){.ctx = test_context_new()};
    gw_buffer_init(&s->bytes, s->ctx);
    s->first = pack(s, "first", "x = 1\n");
    s->second = pack(s, "second", "import first\ny = first.x + 1\n");
    s->known[0] = (gw_bundle){.name = "both",
                              .size = s->bytes.length,
                              .hash = gw_bundle_hash(s->bytes.data, s->bytes.length)};
    s->library = gw_library_new(s->ctx);
    assert_non_null(s->library);
}

static void end(shelf *s) {
    gw_library_free(s->library);
    gw_buffer_free(&s->bytes);
    test_context_end(s->ctx);
}

static machine start(shelf *s, const char *program) {
    const gw_vm_options options = {.library = s->library};
    machine m = machine_start(program, &options);
    assert_true(gw_vm_add_module(m.vm, &s->first) && gw_vm_add_module(m.vm, &s->second));
    return m;
}

static gw_status bring(shelf *s, const char *name) {
    return gw_library_add(s->library, s->known, name, s->bytes.data, s->bytes.length);
}

static void waits_at_the_import(void **state) {
    (void)state;
    shelf s;
    make(&s);
    machine m = start(&s, "print('before')\nimport second\nprint(second.y)\n");
    assert_int_equal(gw_vm_run(m.vm, 1000), GW_VM_PAUSED);
    assert_string_equal(gw_vm_lacks(m.vm), "both");
    assert_string_equal(machine_text(gw_vm_stdout(m.vm)), "before\n");
    assert_int_equal(gw_vm_run(m.vm, 1000), GW_VM_PAUSED); /* it still is not there */
    assert_int_equal(bring(&s, "both"), GW_OK);
    assert_null(gw_vm_lacks(m.vm));
    assert_int_equal(gw_vm_run(m.vm, 1000), GW_VM_DONE);
    assert_string_equal(machine_text(gw_vm_stdout(m.vm)), "before\n2\n");
    machine_end(&m);
    machine again = start(&s, "from first import x\nprint(x)\n");
    assert_int_equal(gw_vm_run(again.vm, 1000), GW_VM_DONE);
    machine_end(&again);
    end(&s);
}

static void an_interrupt_ends_the_waiting(void **state) {
    (void)state;
    shelf s;
    make(&s);
    machine m = start(&s, "try:\n    import first\nexcept KeyboardInterrupt:\n    print('no')\n"
                          "import first\nprint(first.x)\n");
    assert_int_equal(gw_vm_run(m.vm, 1000), GW_VM_PAUSED);
    gw_vm_interrupt(m.vm);
    assert_int_equal(gw_vm_run(m.vm, 1000), GW_VM_PAUSED);
    assert_string_equal(machine_text(gw_vm_stdout(m.vm)), "no\n");
    assert_int_equal(bring(&s, "both"), GW_OK);
    assert_int_equal(gw_vm_run(m.vm, 1000), GW_VM_DONE);
    assert_string_equal(machine_text(gw_vm_stdout(m.vm)), "no\n1\n");
    machine_end(&m);
    end(&s);
}

static void takes_only_the_bundle_of_its_build(void **state) {
    (void)state;
    shelf s;
    make(&s);
    assert_int_equal(bring(&s, "other"), GW_E_VALUE);
    gw_error_clear(s.ctx);
    s.bytes.data[s.bytes.length / 2] ^= 1;
    assert_int_equal(bring(&s, "both"), GW_E_VALUE);
    assert_non_null(strstr(gw_error_message(s.ctx), "another build"));
    gw_error_clear(s.ctx);
    s.bytes.data[s.bytes.length / 2] ^= 1;
    s.bytes.length--;
    assert_int_equal(bring(&s, "both"), GW_E_VALUE);
    gw_error_clear(s.ctx);
    s.bytes.length++;
    assert_null(gw_library_find(s.library, s.known));
    assert_int_equal(bring(&s, "both"), GW_OK);
    assert_int_equal(bring(&s, "both"), GW_OK); /* twice is once */
    assert_memory_equal(gw_library_find(s.library, s.known), s.bytes.data, s.bytes.length);
    end(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(waits_at_the_import),
        cmocka_unit_test(an_interrupt_ends_the_waiting),
        cmocka_unit_test(takes_only_the_bundle_of_its_build),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
