"""One sealed header with everything in it known: made once, and every later version has to read it.

The keys were worked out a second time with the standard library's hmac, from the words of vault.md §3.3 alone.
"""

VAULT_ID = "000102030405060708090a0b0c0d0e0f"
PASSPHRASE = "Ångström ﬁn"
"""With a ligature: stretched as NFKC gives it."""
DATA_KEY = bytes(range(32))
SALT = bytes(range(32, 48))
HEADER = (
    b'{"db":{"cipher":"sqlcipher4","file":"vault.db","page_size":4096,"salt":"202122232425262728292a2b2c2d2e2f"},'
    b'"format":"peercompanion-vault","mac":"2f6367f26c5deb24fee18d8c447c5df7e3f487cc8f72c652fe6548febf860274","seq":7,'
    b'"slots":[{"id":"0123456789abcdef","kdf":{"alg":"argon2id","m_kib":8192,"p":1,"salt":"EBESExQVFhcYGRobHB0eHw==",'
    b'"t":1,"v":19},"retiring":false,"type":"passphrase","wrap":{"alg":"A256GCM",'
    b'"ct":"O1rF/3/99aF+LTiPj3SeUiqkfvZjqD5gy0rMwsQ4lYKq2clBOZQTJZLQVV8wgZh/","nonce":"AAECAwQFBgcICQoL"}}],'
    b'"vault_id":"000102030405060708090a0b0c0d0e0f","version":1}'
)
HEADER_WITH_CODE = (
    b'{"db":{"cipher":"sqlcipher4","file":"vault.db","page_size":4096,"salt":"202122232425262728292a2b2c2d2e2f"},'
    b'"format":"peercompanion-vault","mac":"06bb2aae62a0a95fea0dca901dd61c166544cdd751a68304fcb526101b6c23e4","seq":8,'
    b'"slots":[{"id":"0123456789abcdef","kdf":{"alg":"argon2id","m_kib":8192,"p":1,"salt":"EBESExQVFhcYGRobHB0eHw==",'
    b'"t":1,"v":19},"retiring":false,"type":"passphrase","wrap":{"alg":"A256GCM",'
    b'"ct":"O1rF/3/99aF+LTiPj3SeUiqkfvZjqD5gy0rMwsQ4lYKq2clBOZQTJZLQVV8wgZh/","nonce":"AAECAwQFBgcICQoL"}},'
    b'{"id":"fedcba9876543210","retiring":false,"type":"recovery","wrap":{"alg":"A256GCM",'
    b'"ct":"vVMnhV51PMA5YJaAm55IUdGDS7NxK5FWJDIBR2FqP15Oz3oH3OFWE4rC48tGPwkJ","nonce":"DA0ODxAREhMUFRYX"}}],'
    b'"vault_id":"000102030405060708090a0b0c0d0e0f","version":1}'
)
"""The same vault with a recovery code; the key of that slot was worked out with the standard library's hmac."""
CODE = "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-94GW"
KEYS = {
    "sqlcipher": "cfbcddb0cf0927d83280b110f386ff3a72d185e97162cec1c55bde3e5eb51598",
    "header-mac": "5eb8a837fcf6650586710b8e394ab43520104efb82f33f094007defdb5fd1b7a",
    "marker": "7bc30eab0f47b129385f47992ea5c0198aae57fea3e16ce4d6b14f711f1fece5",
}
MARKER = bytes.fromhex(
    "000102030405060708090a0b373657485a9a0ac4b97adb90ba06d4d37da62e1406ab0f3fac6c5b82effbb7b2229840204f5372aa"
    "347fb3a52c32ea468c88b193c56608295b37a42284b114311b5eac5bf80c3d3f8986ccc474a066850dbc0e67acab77"
)
"""seq 7, commit_seq 42, nonce 00 … 0b."""
