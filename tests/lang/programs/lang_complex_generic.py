def t(f):
    try: print(repr(f())[:200])
    except Exception as e: print(type(e).__name__, e)
print(list[int], dict[str,int], tuple[int,...], tuple[()], list[list[int]], list['A'], list[None], type(list[int]), set[str], frozenset[int], type[int])
print(list[int]==list[int], hash(list[int])==hash(list[int]), list[int].__origin__, list[int].__args__, list[int]([1,2]), list[int]|None, int|None, int|str|None, int|int, (int|None)|str, type(int|None), isinstance(3,int|str), isinstance(None,int|None), (int|str)==(str|int), hash(int|str)==hash(str|int))
t(lambda: isinstance([],list[int])); t(lambda: issubclass(list,list[int])); t(lambda: int|'str'); t(lambda: int|3); t(lambda: int[3]); t(lambda: issubclass(bool,int|str))
class A(list[int]): pass
print(A.__mro__, A([1]), list[A], A|None)
class C: pass
print(list[C], C|None, dict[str,list[C]])
from typing import Optional, List, Union
print(Optional[list[int]], List[int], Union[int,str])
z=complex(1,2)
for x in (1j*1j, 1j, -1j, 1+2j, z*z, z/z, z**2, z**-1, z**0.5, z-1, 2-z, 2*z, z/2, 1/z, abs(3+4j), z.real, z.imag, z.conjugate(), complex('1+2j'), complex(' -1.5e3-2j '), complex('j'), complex(3), complex(), z==1+2j, 1+0j==1, 1==1+0j, hash(1+0j)==hash(1), hash(1+2j), bool(0j), (-8)**(1/3), (-1)**0.5, 0j, -0j, 1e16+1j, complex(float('nan'),float('inf')), complex(-0.0,0.0), complex(0.0,-0.0), 1.5j, -z, +z, z+True, {1+0j:1}[1], str(z), f'{z}', 2**70+1j, (1+1j)**(2+3j), 0j**0, (1+2j)**100, sum([1j,2]), complex(1j,2j), complex(1.5), type(z), z!=2, [z]==[1+2j], z in [1+2j], divmod(7,-2), divmod(7.5,2), divmod(-7,2.5)): print(x)
t(lambda: 1j<2); t(lambda: int(1j)); t(lambda: float(1j)); t(lambda: 1j//2); t(lambda: 1j%2); t(lambda: 1j/0); t(lambda: 0j**-1); t(lambda: complex('a')); t(lambda: complex('1+2')); t(lambda: complex([])); t(lambda: complex('1',2)); t(lambda: complex(1,'2')); t(lambda: round(1j)); t(lambda: ~1j); t(lambda: divmod(1j,2)); t(lambda: divmod('a',2)); t(lambda: divmod(1,0)); t(lambda: divmod(1.0,0)); t(lambda: '%f'%1j); t(lambda: '%d'%1j); t(lambda: '%s'%1j); t(lambda: pow(2,3,1.5)); t(lambda: pow('a',3,2)); t(lambda: complex('')); t(lambda: complex('(1+2j)')); t(lambda: complex('infj')); t(lambda: complex('nan+nanj'));t(lambda: complex('1 + 2j')); t(lambda: range(1j)); t(lambda: 'a'*1j); t(lambda: 1j @ 2); t(lambda: 1e200j**3)
class D:
    def __divmod__(s,o): return ('d',o)
    def __rdivmod__(s,o): return ('r',o)
t(lambda: divmod(D(),2)); t(lambda: divmod(2,D()))
class Cx:
    def __complex__(s): return 1+2j
t(lambda: complex(Cx()))
class Fl:
    def __float__(s): return 2.5
t(lambda: complex(Fl())); t(lambda: complex(1,Fl()))
