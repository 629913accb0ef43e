import {open} from 'lmdb'; import fs from 'fs';
const dir='/tmp/lmt'+Math.random(); fs.mkdirSync(dir);
const db=open({path:dir+(process.argv[4]||'/data.lmdb'),keyEncoding:'binary',encoding:'binary',maxDbs:+process.argv[3]||1});
const k=Buffer.from('abc');
const mode=process.argv[2];
if(mode!='none')db.transactionSync(()=>{db.put(k,k)}, mode=='ns'?0x10001:mode=='arrow'?3:undefined);
if(mode=='ret')db.transactionSync(()=>db.put(k,k),3);
setTimeout(()=>{console.log('TIMEOUT');process.exit()},1500);
await db.close(); console.log('closed'); process.exit()
